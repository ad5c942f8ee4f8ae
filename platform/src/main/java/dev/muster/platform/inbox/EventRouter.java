package dev.muster.platform.inbox;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which handler of one consumer takes which event; other events pass by. */
public final class EventRouter {
  private final String consumer;
  private final Map<String, Consumer<Event>> handlers = new LinkedHashMap<>();

  private EventRouter(String consumer) {
    this.consumer = consumer;
  }

  /**
   * @param consumer stable name, part of the key of each inbox row ({@code incident.alerts})
   */
  public static EventRouter named(String consumer) {
    return new EventRouter(consumer);
  }

  /** Adds a handler; it runs in the transaction that also holds the inbox row. */
  public <E extends Event> EventRouter on(Class<E> type, Consumer<E> handler) {
    handlers.put(EventTypes.typeOf(type), event -> handler.accept(type.cast(event)));
    return this;
  }

  String consumer() {
    return consumer;
  }

  Optional<Consumer<Event>> handler(String type) {
    return Optional.ofNullable(handlers.get(type));
  }
}
