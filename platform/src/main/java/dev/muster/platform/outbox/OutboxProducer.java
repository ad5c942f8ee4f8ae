package dev.muster.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The connection to the broker, made at first use so that a service starts without it. Every
 * time-out is shorter than the relay's lease.
 */
@ApplicationScoped
class OutboxProducer {
  private final String bootstrapServers;
  private Producer<String, byte[]> producer;

  OutboxProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
    if (producer == null) {
      producer = connect();
    }
    return producer.send(message);
  }

  synchronized void flush() {
    if (producer != null) {
      producer.flush();
    }
  }

  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }

  private Producer<String, byte[]> connect() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.LINGER_MS_CONFIG, 2,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000,
            ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
