package dev.muster.testkit.event;

import dev.muster.contracts.Event;
import dev.muster.testkit.server.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to a topic from the moment it is made, and keeps what comes. */
public final class TopicProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;

  private TopicProbe(String topic, boolean fromBeginning) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    partitions.forEach(consumer::position);
    thread = new Thread(this::listen, "probe-" + topic);
    thread.setDaemon(true);
    thread.start();
  }

  /** Listens to what is published from now on. */
  public static TopicProbe on(String topic) {
    return new TopicProbe(topic, false);
  }

  /** Listens to all that was and will be published. */
  public static TopicProbe fromBeginning(String topic) {
    return new TopicProbe(topic, true);
  }

  /** All messages so far, in order within each partition. */
  public List<ReceivedEvent> received() {
    return List.copyOf(received);
  }

  /** All events of a record so far, in order within each aggregate. */
  public <E extends Event> List<E> events(Class<E> type) {
    return received.stream()
        .map(ReceivedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Waits up to 20 s for an event of a record, and returns the first one. */
  public <E extends Event> E await(Class<E> type) {
    return await(type, event -> true);
  }

  /** Waits up to 20 s for an event of a record that fits, and returns the first one. */
  public <E extends Event> E await(Class<E> type, Predicate<? super E> fits) {
    return org.awaitility.Awaitility.await(type.getSimpleName())
        .atMost(PATIENCE)
        .until(() -> events(type).stream().filter(fits).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (consumer) {
      while (true) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(message -> received.add(ReceivedEvent.of(message)));
      }
    } catch (WakeupException | InterruptException e) {
      // Closed by its test.
    }
  }
}
