package dev.muster.platform.delivery.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a form that somebody sent. */
public final class WebForm {
  private final SortedMap<String, List<String>> fields = new TreeMap<>();

  private WebForm() {}

  /** Reads {@code application/x-www-form-urlencoded}; broken escapes stay as they are. */
  public static WebForm parse(String body) {
    var form = new WebForm();
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

  /** Every field with its values as they came, by name. */
  public SortedMap<String, List<String>> fields() {
    return Collections.unmodifiableSortedMap(fields);
  }
}
