package dev.muster.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The committed {@code openapi.json} of a module is what the module serves; {@code
 * -Dopenapi.update=true} writes it anew.
 *
 * <p>Subclass it with {@code @QuarkusTest}.
 */
public abstract class OpenApiContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the document is served. */
  protected String documentPath() {
    return "/q/openapi?format=json";
  }

  /** Where the document is committed. */
  protected Path committed() {
    return Path.of("openapi.json");
  }

  @Test
  void committedDocumentIsWhatIsServed() throws IOException {
    String served = canonical(RestAssured.get(documentPath()).asString());
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(committed(), served);
    }
    assertThat(committed())
        .as("run this test with -Dopenapi.update=true to write the document")
        .exists();
    assertThat(Files.readString(committed()))
        .as("the API changed; run this test with -Dopenapi.update=true and commit the result")
        .isEqualTo(served);
  }

  private static String canonical(String json) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(json);
    document.remove("servers");
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return JSON.writer(printer).writeValueAsString(sorted(document, "")) + "\n";
  }

  private static JsonNode sorted(JsonNode node, String name) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
      ObjectNode object = JSON.createObjectNode();
      fields.forEach((key, value) -> object.set(key, sorted(value, key)));
      return object;
    }
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(sorted(item, "")));
      switch (name) {
        case "required" -> items.sort(Comparator.comparing(JsonNode::asText));
        case "parameters" -> items.sort(Comparator.comparing(OpenApiContractTest::place));
        case "tags" -> items.sort(Comparator.comparing(OpenApiContractTest::tag));
        default -> {}
      }
      ArrayNode array = JSON.createArrayNode();
      items.forEach(array::add);
      return array;
    }
    return node;
  }

  private static String place(JsonNode parameter) {
    return parameter.path("in").asText() + " " + parameter.path("name").asText();
  }

  private static String tag(JsonNode tag) {
    return tag.isObject() ? tag.path("name").asText() : tag.asText();
  }
}
