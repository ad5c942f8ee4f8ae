package dev.muster.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads senders' JSON into values that can be stored, sent on and shown without harm. */
final class SenderJson {
  private static final Set<String> WEB = Set.of("http", "https");

  private SenderJson() {}

  /** The text of a field; empty when it is absent, not text or blank. */
  static Optional<String> text(JsonNode object, String field) {
    var value = object.get(field);
    return value == null || !value.isTextual()
        ? Optional.empty()
        : Optional.of(clean(value.textValue())).filter(text -> !text.isBlank());
  }

  /** A web link; empty when the address is not absolute http or https. */
  static Optional<Link> link(String href, String text) {
    if (href == null) {
      return Optional.empty();
    }
    try {
      var uri = new URI(href.strip());
      return uri.getHost() != null && WEB.contains(String.valueOf(uri.getScheme()))
          ? Optional.of(new Link(uri.toString(), text == null || text.isBlank() ? href : text))
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** An object as a map; any other value as a map with the one key {@code value}. */
  static Map<String, Object> details(JsonNode node) {
    var details = new LinkedHashMap<String, Object>();
    if (node == null || node.isNull() || node.isMissingNode()) {
      return details;
    }
    if (node.isObject()) {
      node.properties().forEach(e -> details.put(clean(e.getKey()), value(e.getValue())));
    } else {
      details.put("value", value(node));
    }
    return details;
  }

  private static Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> details(node);
      case ARRAY -> values(node);
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      case STRING -> clean(node.textValue());
      case BINARY, MISSING, NULL, POJO -> null;
    };
  }

  private static List<Object> values(JsonNode array) {
    var values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  /** Numbers beyond a double become text: written out they could be of any length. */
  private static Object number(JsonNode node) {
    if (node.canConvertToLong() && node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.isIntegralNumber() || !Double.isFinite(node.doubleValue())
        ? node.asText()
        : (Object) node.doubleValue();
  }

  /** Without U+0000 and half surrogate pairs, which neither PostgreSQL nor UTF-8 can hold. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }
}
