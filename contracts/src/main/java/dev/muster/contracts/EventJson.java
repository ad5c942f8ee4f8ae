package dev.muster.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The one JSON form of events: camelCase, ISO-8601 times in UTC, nulls written, unknown properties
 * ignored so that a newer producer can add fields.
 */
public final class EventJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .build();

  private EventJson() {}

  /** A mapper of its own for the caller, configured as events need it. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /** {@code event} as JSON text. */
  public static String write(Event event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write " + event.getClass().getName(), e);
    }
  }

  /** {@code event} as UTF-8 JSON. */
  public static byte[] bytes(Event event) {
    return write(event).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The event of a CloudEvents type.
   *
   * @throws EventFormatException if the type is unknown or the JSON does not fit its record
   */
  public static Event read(String type, byte[] json) {
    return read(
        EventTypes.classOf(type)
            .orElseThrow(() -> new EventFormatException("Unknown event type " + type, null)),
        json);
  }

  /**
   * The event of a record.
   *
   * @throws EventFormatException if the JSON does not fit the record
   */
  public static <E extends Event> E read(Class<E> event, byte[] json) {
    E read;
    try {
      read = MAPPER.readValue(json, event);
    } catch (IOException e) {
      throw new EventFormatException("Not a valid " + EventTypes.typeOf(event), e);
    }
    if (read == null) {
      throw new EventFormatException("Not a valid " + EventTypes.typeOf(event) + ": null", null);
    }
    return read;
  }
}
