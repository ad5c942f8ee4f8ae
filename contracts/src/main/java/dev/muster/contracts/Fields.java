package dev.muster.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks and copies for the constructors of contract records; a collection that an older producer
 * did not send reads as empty.
 */
public final class Fields {
  private Fields() {}

  /** Returns {@code value}, or throws {@link IllegalArgumentException} naming the missing field. */
  public static <T> T required(T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is required");
    }
    return value;
  }

  /** An unmodifiable copy; null becomes empty. */
  public static <T> List<T> list(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /** An unmodifiable copy that keeps the order and null values; null becomes empty. */
  public static <K, V> Map<K, V> map(Map<K, V> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** An unmodifiable copy, lists included, that keeps the order; null becomes empty. */
  public static <K, V> Map<K, List<V>> lists(Map<K, List<V>> values) {
    return values == null
        ? Map.of()
        : Collections.unmodifiableMap(
            values.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> list(entry.getValue()),
                        (first, second) -> second,
                        LinkedHashMap::new)));
  }
}
