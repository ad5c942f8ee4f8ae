package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Breaks a fitting JSON body in every way that its schema knows of. */
final class BadBodies {
  private static final int DEEP = 3;
  private static final byte[] INVALID_UTF8 = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
  private final OpenApiDocument document;
  private final boolean lenient;
  private final boolean byRow;
  private final JsonNode body;
  private final List<BadBody> bodies = new ArrayList<>();

  private BadBodies(OpenApiDocument document, JsonNode body, boolean lenient, boolean byRow) {
    this.document = document;
    this.body = body;
    this.lenient = lenient;
    this.byRow = byRow;
  }

  /**
   * All broken bodies of an operation; a lenient one may accept unknown fields, one that judges by
   * row may accept a list with bad rows.
   */
  static List<BadBody> of(
      OpenApiDocument document, ApiOperation operation, boolean lenient, boolean byRow) {
    JsonNode schema = document.resolve(operation.bodySchema().orElseThrow());
    BadBodies broken =
        new BadBodies(document, new SchemaSamples(document).full(schema), lenient, byRow);
    broken.whole(schema, operation.bodyRequired());
    broken.inside(schema, broken.body, "", 0);
    return broken.bodies;
  }

  private void whole(JsonNode schema, boolean required) {
    boolean needed = required && !schema.path("required").isEmpty();
    bodies.add(BadBody.text("truncated JSON", "{\"a\":", true));
    bodies.add(BadBody.text("no JSON", "hello", true));
    bodies.add(BadBody.text("empty", "", needed));
    bodies.add(BadBody.text("null", "null", needed));
    bodies.add(BadBody.text("deep nesting", "[".repeat(20_000), true));
    bodies.add(new BadBody("invalid UTF-8", INVALID_UTF8, true));
    if (OpenApiDocument.type(schema).equals("object")) {
      bodies.add(BadBody.text("an array for the object", "[1]", true));
      bodies.add(BadBody.text("a text for the object", "\"x\"", true));
      bodies.add(BadBody.text("a number for the object", "1", true));
    }
  }

  private void inside(JsonNode reference, JsonNode node, String at, int depth) {
    JsonNode schema = document.resolve(reference);
    if (depth > DEEP) {
      return;
    }
    if (node instanceof ObjectNode object) {
      members(schema, object, at, depth);
    } else if (node instanceof ArrayNode array && array.size() == 1) {
      JsonNode good = array.get(0);
      for (BadValues.BadValue bad : BadValues.of(document.resolve(schema.get("items")))) {
        array.set(0, bad.value());
        add(at + "[] " + bad.name(), bad.mustFail());
        array.set(0, good);
      }
      inside(schema.get("items"), good, at + "[]", depth + 1);
    }
  }

  private void members(JsonNode schema, ObjectNode object, String at, int depth) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      object.put("noSuchField", 1);
      add((at + " unknown field").trim(), !lenient);
      object.remove("noSuchField");
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      String field = at.isEmpty() ? name : at + "." + name;
      JsonNode good = object.get(name);
      if (required.contains(name)) {
        object.remove(name);
        add(field + " missing", true);
        object.putNull(name);
        add(field + " null", true);
      } else {
        object.putNull(name);
        add(field + " null", false);
      }
      for (BadValues.BadValue bad : BadValues.of(document.resolve(property.getValue()))) {
        object.set(name, bad.value());
        add(field + " " + bad.name(), bad.mustFail());
      }
      object.set(name, good);
      inside(property.getValue(), good, field, depth + 1);
    }
  }

  private void add(String name, boolean mustFail) {
    boolean row = byRow && name.contains("[]");
    bodies.add(BadBody.text(name, body.toString(), mustFail && !row));
  }
}
