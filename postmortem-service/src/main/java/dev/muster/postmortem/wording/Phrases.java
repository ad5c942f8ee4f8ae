package dev.muster.postmortem.wording;

import java.util.Map;

/** The texts of one language. */
@FunctionalInterface
public interface Phrases {
  /** The text of {@code key} with {@code arguments} filled in. */
  String text(String key, Map<String, Object> arguments);

  /** The text of {@code key}, which takes no arguments. */
  default String text(String key) {
    return text(key, Map.of());
  }

  /** The text of {@code key}, which takes one argument. */
  default String text(String key, String name, Object value) {
    return text(key, Map.of(name, value));
  }
}
