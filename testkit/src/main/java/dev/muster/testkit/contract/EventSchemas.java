package dev.muster.testkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.muster.contracts.Event;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The committed JSON schemas and samples of events. */
public final class EventSchemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private EventSchemas() {}

  /** What is wrong with {@code json} as an event of {@code type}; empty when it fits. */
  public static List<String> problems(String type, String json) {
    return SCHEMAS
        .computeIfAbsent(type, EventSchemas::schema)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** Fails unless {@code json} is an event of {@code type}. */
  public static void validate(String type, String json) {
    List<String> problems = problems(type, json);
    if (!problems.isEmpty()) {
      throw new AssertionError(type + " does not fit its schema: " + problems + "\n" + json);
    }
  }

  /** Fails unless {@code event}, as it would be sent, fits its schema. */
  public static void validate(Event event) {
    validate(EventTypes.typeOf(event), EventJson.write(event));
  }

  /** The committed sample of an event record, to feed to a consumer. */
  public static <E extends Event> E sample(Class<E> event) {
    String json = sampleJson(EventTypes.typeOf(event));
    return EventJson.read(event, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The committed sample of a type. */
  public static String sampleJson(String type) {
    return resource("/samples/" + type + ".json");
  }

  private static Schema schema(String type) {
    return REGISTRY.getSchema(resource("/schema/" + type + ".json"), InputFormat.JSON);
  }

  private static String resource(String path) {
    try (InputStream file = EventTypes.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("No " + path + " in contracts");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
