package dev.muster.comms.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The templates that ship, as {@code message-templates/catalogue.json} lists them beside their
 * texts: what each is called, which variables it may use, which requirement it meets, and for each
 * variable an example in every language. A new template is an entry there and one text per
 * language.
 */
final class TemplateCatalogue {
  private static final JsonNode READ = read();
  private static final Map<String, TemplateKey> TEMPLATES = templates();

  private TemplateCatalogue() {}

  /** All templates by key, in the order of the catalogue. */
  static Map<String, TemplateKey> all() {
    return TEMPLATES;
  }

  /** What a preview shows for a variable in a language: a text, number, boolean, or list. */
  static Object example(String variable, String language) {
    JsonNode example = READ.path("variables").path(variable);
    if (example.isMissingNode()) {
      throw new IllegalStateException("no example of variable " + variable);
    }
    return value(example.has(language) ? example.get(language) : example);
  }

  private static Map<String, TemplateKey> templates() {
    Map<String, TemplateKey> found = new LinkedHashMap<>();
    for (JsonNode each : READ.path("templates")) {
      Set<String> variables = texts(each.path("variables"));
      Set<String> names = new LinkedHashSet<>(variables);
      variables.forEach(variable -> names.addAll(fields(variable)));
      String key = each.path("key").asText();
      found.put(
          key,
          new TemplateKey(
              key,
              each.path("subject").asBoolean(),
              variables,
              names,
              List.copyOf(texts(each.path("covers")))));
    }
    return found;
  }

  /** The names inside a list of things; none for anything else. */
  private static Set<String> fields(String variable) {
    Set<String> names = new LinkedHashSet<>();
    if (example(variable, "en") instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof Map<?, ?> thing) {
      thing.keySet().forEach(name -> names.add((String) name));
    }
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(each -> list.add(value(each)));
      return list;
    }
    if (node.isObject()) {
      Map<String, Object> thing = new HashMap<>();
      node.fields().forEachRemaining(field -> thing.put(field.getKey(), value(field.getValue())));
      return thing;
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    return node.isNumber() ? node.numberValue() : node.asText();
  }

  private static JsonNode read() {
    try (var file =
        TemplateCatalogue.class.getResourceAsStream("/message-templates/catalogue.json")) {
      return EventJson.mapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
