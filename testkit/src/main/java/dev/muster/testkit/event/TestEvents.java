package dev.muster.testkit.event;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import dev.muster.testkit.server.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes as another service's relay would: CloudEvents in binary mode, key is the aggregate. */
public final class TestEvents {
  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              TestKafka.bootstrapServers(),
              "acks",
              "all",
              "enable.idempotence",
              true,
              "max.block.ms",
              5000),
          new StringSerializer(),
          new ByteArraySerializer());

  private TestEvents() {}

  /** Publishes {@code event} under a new id, and returns the id once the broker has it. */
  public static UUID publish(Event event) {
    UUID id = UUID.randomUUID();
    publish(id, event);
    return id;
  }

  /** Publishes {@code event} under the id {@code id}; twice the same id is a duplicate. */
  public static void publish(UUID id, Event event) {
    send(
        message(
            EventTypes.topicOf(event).name(),
            event.aggregateId().toString(),
            id,
            EventTypes.typeOf(event),
            event.occurredAt().toString(),
            EventJson.bytes(event)));
  }

  /** Publishes bytes that need not be an event. */
  public static UUID publishRaw(String topic, String key, String type, byte[] value) {
    UUID id = UUID.randomUUID();
    send(message(topic, key, id, type, "2026-01-01T00:00:00Z", value));
    return id;
  }

  private static ProducerRecord<String, byte[]> message(
      String topic, String key, UUID id, String type, String time, byte[] value) {
    ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", id.toString());
    header(message, "ce_source", "/muster/test");
    header(message, "ce_type", type);
    header(message, "ce_time", time);
    header(message, "content-type", "application/json");
    return message;
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(ProducerRecord<String, byte[]> message) {
    try {
      PRODUCER.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not published", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Not published", e);
    }
  }
}
