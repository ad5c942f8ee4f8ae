package dev.muster.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed files that describe the events. */
final class ContractFiles {
  static final Path SCHEMAS = Path.of("src/main/resources/schema");
  static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ContractFiles() {}

  static String sample(String type) {
    return read(SAMPLES.resolve(type + ".json"));
  }

  static JsonNode schema(String type) {
    return json(read(SCHEMAS.resolve(type + ".json")));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> problems(String type, JsonNode event) {
    Schema schema = REGISTRY.getSchema(schema(type));
    return schema
        .validate(
            event.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  static List<String> typesIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
