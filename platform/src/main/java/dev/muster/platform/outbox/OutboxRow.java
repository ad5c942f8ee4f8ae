package dev.muster.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that waits to be published. */
record OutboxRow(
    UUID id, String topic, String aggregateId, String type, String payload, String headers) {

  static OutboxRow of(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getString("aggregateid"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("headers"));
  }

  /** The message in CloudEvents binary mode for Kafka. */
  ProducerRecord<String, byte[]> message(ObjectMapper json) throws JsonProcessingException {
    var message =
        new ProducerRecord<>(topic, aggregateId, payload.getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    json.readValue(headers, new TypeReference<Map<String, String>>() {})
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }
}
