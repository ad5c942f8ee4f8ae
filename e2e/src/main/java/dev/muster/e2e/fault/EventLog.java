package dev.muster.e2e.fault;

import dev.muster.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its end, as a consumer that was away all the time would. */
final class EventLog {
  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrapServers;

  EventLog(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Events that came after a later one of the same aggregate, in words. An event that is published
   * again, under the same id, is not out of order: consumers drop it.
   */
  List<String> disorder(String topic) {
    List<String> wrong = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    for (var message : read(topic)) {
      if (known.add(header(message, "ce_id"))) {
        long sequence = EventJson.read(header(message, "ce_type"), message.value()).sequence();
        var before = last.put(message.key(), sequence);
        if (before != null && sequence <= before) {
          wrong.add("%s: %s has %d after %d".formatted(topic, message.key(), sequence, before));
        }
      }
    }
    return wrong;
  }

  private List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(POLL).forEach(all::add);
      }
      return all;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
