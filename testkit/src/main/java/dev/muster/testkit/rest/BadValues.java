package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values that break the resolved schema of one JSON field, or that careless code fails on. */
final class BadValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(80);
  private final JsonNode schema;
  private final List<BadValue> values = new ArrayList<>();

  /** A value and whether the API must refuse it. */
  record BadValue(String name, JsonNode value, boolean mustFail) {}

  private BadValues(JsonNode schema) {
    this.schema = schema;
  }

  static List<BadValue> of(JsonNode schema) {
    BadValues bad = new BadValues(schema);
    switch (OpenApiDocument.type(schema)) {
      case "string" -> bad.texts();
      case "integer" -> bad.integers();
      case "number" -> bad.numbers();
      case "boolean" -> bad.truths();
      case "array" -> bad.arrays();
      case "object" -> bad.objects();
      default -> bad.survived("deep value", NODES.objectNode().set("a", NODES.arrayNode()));
    }
    return bad.values;
  }

  private void texts() {
    refused("an object for a text", NODES.objectNode().put("a", 1));
    refused("an array for a text", NODES.arrayNode().add(1).add(2));
    survived("empty", NODES.textNode(""));
    survived("U+0000", NODES.textNode("a\u0000b"));
    survived("right-to-left and noncharacters", NODES.textNode("\u202E\uFFFF\uD83D\uDE00"));
    String format = schema.path("format").asText();
    if (schema.has("enum")) {
      refused("an unknown word", NODES.textNode("NO_SUCH_WORD"));
    } else if (Set.of("uuid", "date", "date-time").contains(format)) {
      refused("no " + format, NODES.textNode("garbage"));
    }
    if (schema.has("maxLength")) {
      refused("too long", NODES.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
    } else {
      survived("very long", NODES.textNode("x".repeat(200_000)));
    }
  }

  private void integers() {
    refused("a text for a number", NODES.textNode("abc"));
    refused("an object for a number", NODES.objectNode());
    refused("out of range", NODES.numberNode(HUGE));
    survived("negative", NODES.numberNode(-1));
    survived("largest", NODES.numberNode(Integer.MAX_VALUE));
    bounds();
  }

  private void numbers() {
    refused("a text for a number", NODES.textNode("abc"));
    refused("an object for a number", NODES.objectNode());
    survived("negative", NODES.numberNode(-1));
    survived("huge", NODES.numberNode(HUGE));
    bounds();
  }

  private void truths() {
    refused("a text for a truth value", NODES.textNode("maybe"));
    refused("an object for a truth value", NODES.objectNode());
  }

  private void arrays() {
    refused("an object for an array", NODES.objectNode().put("a", 1));
    refused("a text for an array", NODES.textNode("abc"));
    survived("null items", NODES.arrayNode().addNull());
    survived("no items", NODES.arrayNode());
  }

  private void objects() {
    refused("a text for an object", NODES.textNode("abc"));
    refused("an array for an object", NODES.arrayNode().add(1));
  }

  private void bounds() {
    if (schema.has("minimum")) {
      refused("too small", NODES.numberNode(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      refused("too large", NODES.numberNode(schema.get("maximum").asLong() + 1));
    }
  }

  private void refused(String name, JsonNode value) {
    values.add(new BadValue(name, value, true));
  }

  private void survived(String name, JsonNode value) {
    values.add(new BadValue(name, value, false));
  }
}
