package dev.muster.testkit.event;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message as it lay on a topic. */
public record ReceivedEvent(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    String json) {

  static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new TreeMap<>();
    message
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new ReceivedEvent(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        Map.copyOf(headers),
        new String(message.value(), StandardCharsets.UTF_8));
  }

  /** The CloudEvents id. */
  public String id() {
    return headers.get("ce_id");
  }

  /** The CloudEvents type. */
  public String type() {
    return headers.get("ce_type");
  }

  /** The event itself. */
  public Event event() {
    return EventJson.read(type(), json.getBytes(StandardCharsets.UTF_8));
  }
}
