package dev.muster.platform.delivery.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of a call from a provider. */
public final class TwilioForm {
  private final Map<String, List<String>> fields = new TreeMap<>();

  private TwilioForm() {}

  /** Reads {@code application/x-www-form-urlencoded}; broken escapes stay as they are. */
  public static TwilioForm parse(String body) {
    var form = new TwilioForm();
    for (var pair : body.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        form.fields.computeIfAbsent(decoded(name), first -> new ArrayList<>()).add(decoded(value));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** The first value of a field; null without one, and for an empty one. */
  public String value(String name) {
    var values = fields.get(name);
    return values == null || values.get(0).isEmpty() ? null : values.get(0);
  }

  /** What is signed: every name in order with its values, each value once and in order. */
  String sortedText() {
    return fields.entrySet().stream()
        .flatMap(
            field -> {
              SortedSet<String> values = new TreeSet<>(field.getValue());
              return values.stream().map(value -> field.getKey() + value);
            })
        .collect(Collectors.joining());
  }
}
