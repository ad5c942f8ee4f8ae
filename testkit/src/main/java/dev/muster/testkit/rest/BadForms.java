package dev.muster.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Breaks a fitting HTML form in every way that its schema knows of. */
final class BadForms {
  static final String TYPE = "application/x-www-form-urlencoded";

  private BadForms() {}

  /** The form with a fitting value in each field. */
  static Map<String, String> fitting(OpenApiDocument document, JsonNode schema) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      fields.put(field.getKey(), SchemaSamples.text(document.resolve(field.getValue())));
    }
    return fields;
  }

  static List<BadBody> of(OpenApiDocument document, JsonNode schema) {
    List<BadBody> bodies = new ArrayList<>();
    bodies.add(BadBody.text("empty form", "", false));
    bodies.add(BadBody.text("broken escapes", "%zz=%&=&&a=%F", false));
    bodies.add(BadBody.text("a thousand fields", "a=1&".repeat(1000), false));
    Map<String, String> good = fitting(document, schema);
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      ApiParameter parameter =
          new ApiParameter(field.getKey(), "form", false, document.resolve(field.getValue()));
      parameter.impossible().forEach(bad -> bodies.add(with(good, field.getKey(), bad, true)));
      parameter.awkward().forEach(bad -> bodies.add(with(good, field.getKey(), bad, false)));
      Map<String, String> without = new LinkedHashMap<>(good);
      without.remove(field.getKey());
      bodies.add(BadBody.text(field.getKey() + " missing", encode(without), false));
    }
    return bodies;
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static BadBody with(
      Map<String, String> good, String field, String value, boolean mustFail) {
    Map<String, String> bad = new LinkedHashMap<>(good);
    bad.put(field, value);
    return BadBody.text(field + "=" + RawRequest.brief(value), encode(bad), mustFail);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
