package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A path, query or header parameter and its resolved schema. */
record ApiParameter(String name, String in, boolean required, JsonNode schema) {

  /** A value that fits. */
  String sample() {
    return SchemaSamples.text(schema);
  }

  /** Values that can never fit the schema. */
  List<String> impossible() {
    List<String> values = new ArrayList<>();
    String format = schema.path("format").asText();
    switch (OpenApiDocument.type(schema)) {
      case "integer" -> values.addAll(List.of("abc", "1.5x", "99999999999999999999"));
      case "number" -> values.add("abc");
      case "string" -> {
        if (schema.has("enum")) {
          values.add("no-such-value");
        } else if (format.equals("uuid")) {
          values.addAll(List.of("not-a-uuid", "00000000-0000-0000-0000-00000000000g"));
        } else if (format.equals("date-time") || format.equals("date")) {
          values.addAll(List.of("yesterday", "2026-13-45T99:00:00Z"));
        }
      }
      default -> {}
    }
    if (schema.has("minimum")) {
      values.add(Long.toString(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      values.add(Long.toString(schema.get("maximum").asLong() + 1));
    }
    if (schema.has("maxLength")) {
      values.add("x".repeat(schema.get("maxLength").asInt() + 1));
    }
    if (in.equals("query") && name.equals("cursor")) {
      values.addAll(List.of("!!!", "bm90LWEtY3Vyc29y"));
    }
    return values;
  }

  /** Values that may fit or not, and that careless code fails on. */
  List<String> awkward() {
    return List.of("\u0000", "' OR 1=1 --", "-1", "\uFFFF\u202E", "%s%n{0}", "x".repeat(3000));
  }
}
