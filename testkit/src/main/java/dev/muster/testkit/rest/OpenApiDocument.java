package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI 3 document with its references resolved on the way. */
final class OpenApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options");
  private final JsonNode root;

  private OpenApiDocument(JsonNode root) {
    this.root = root;
  }

  /** Reads the JSON form of a document. */
  static OpenApiDocument parse(String json) {
    try {
      return new OpenApiDocument(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation, in the order of the document. */
  List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(ApiOperation.of(this, method.getKey(), path.getKey(), path.getValue()));
        }
      }
    }
    return operations;
  }

  /** The schema behind references, with single-member choices unwrapped; null is no choice. */
  JsonNode resolve(JsonNode schema) {
    JsonNode current = schema;
    while (true) {
      if (current.has("$ref")) {
        current = root.at(current.get("$ref").asText().substring(1));
        continue;
      }
      JsonNode only = onlyChoice(current);
      if (only.isMissingNode()) {
        return current;
      }
      current = only;
    }
  }

  /** The type of a resolved schema: its first type that is not null; empty when it has none. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText();
  }

  private static JsonNode onlyChoice(JsonNode schema) {
    for (String kind : List.of("allOf", "anyOf", "oneOf")) {
      List<JsonNode> choices = new ArrayList<>();
      for (JsonNode choice : schema.path(kind)) {
        if (!choice.path("type").asText().equals("null")) {
          choices.add(choice);
        }
      }
      if (choices.size() == 1) {
        return choices.get(0);
      }
    }
    return MissingNode.getInstance();
  }
}
