package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes values that fit a schema, as far as a schema tells. */
final class SchemaSamples {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEP = 8;
  private final OpenApiDocument document;

  SchemaSamples(OpenApiDocument document) {
    this.document = document;
  }

  /** A value with every property filled, so that each can be broken in turn. */
  JsonNode full(JsonNode schema) {
    return full(schema, 0);
  }

  private JsonNode full(JsonNode reference, int depth) {
    JsonNode schema = document.resolve(reference);
    if (depth > DEEP) {
      return NODES.nullNode();
    }
    return switch (OpenApiDocument.type(schema)) {
      case "object" -> {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
          object.set(property.getKey(), full(property.getValue(), depth + 1));
        }
        yield object;
      }
      case "array" -> {
        ArrayNode array = NODES.arrayNode();
        if (schema.has("items")) {
          array.add(full(schema.get("items"), depth + 1));
        }
        yield array;
      }
      case "integer", "number" -> NODES.numberNode(number(schema));
      case "boolean" -> NODES.booleanNode(false);
      case "string" -> NODES.textNode(text(schema));
      default -> NODES.nullNode();
    };
  }

  /** A text that fits a resolved schema. */
  static String text(JsonNode schema) {
    if (!schema.path("enum").isEmpty()) {
      return schema.get("enum").get(0).asText();
    }
    if (schema.has("example")) {
      return schema.get("example").asText();
    }
    return switch (OpenApiDocument.type(schema)) {
      case "integer", "number" -> Long.toString(number(schema));
      case "boolean" -> "false";
      default ->
          switch (schema.path("format").asText()) {
            case "uuid" -> "018f0000-0000-7000-8000-00000000dead";
            case "date-time" -> "2026-01-05T09:00:00Z";
            case "date" -> "2026-01-05";
            case "email" -> "nobody@example.org";
            case "uri" -> "https://example.org/";
            default -> "x".repeat(Math.max(3, schema.path("minLength").asInt()));
          };
    };
  }

  private static long number(JsonNode schema) {
    return schema.has("minimum") ? schema.get("minimum").asLong() : 1;
  }
}
