package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A channel with two providers that do, for each destination, what a test tells them. */
@ApplicationScoped
public class FakeChannel implements DeliveryChannel {
  static final String NAME = "fake";

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Map<String, Queue<Behaviour>> script = new ConcurrentHashMap<>();
  private final List<DeliveryProvider> providers = List.of(provider("first"), provider("second"));

  /** A call that was made. */
  record Call(String provider, OutgoingDelivery delivery, long nanos) {}

  /** What a provider does. */
  interface Behaviour {
    Receipt answer(OutgoingDelivery delivery) throws DeliveryFailure;
  }

  /** A provider that cannot be reached just now. */
  static Behaviour away() {
    return delivery -> {
      throw DeliveryFailure.transientFailure("away", null);
    };
  }

  /** The next calls to the destination, one each; those after succeed. */
  void next(String destination, Behaviour... behaviours) {
    script
        .computeIfAbsent(destination, key -> new ConcurrentLinkedQueue<>())
        .addAll(List.of(behaviours));
  }

  List<Call> calls(String destination) {
    return calls.stream()
        .filter(call -> call.delivery().destination().equals(destination))
        .toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<DeliveryProvider> providers() {
    return providers;
  }

  Receipt call(String provider, OutgoingDelivery delivery) throws DeliveryFailure {
    calls.add(new Call(provider, delivery, System.nanoTime()));
    var behaviours = script.get(delivery.destination());
    var behaviour = behaviours == null ? null : behaviours.poll();
    return behaviour == null
        ? Receipt.sent(JsonNodeFactory.instance.objectNode().put("by", provider))
        : behaviour.answer(delivery);
  }

  private DeliveryProvider provider(String name) {
    return new DeliveryProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
        return call(name, delivery);
      }
    };
  }
}
