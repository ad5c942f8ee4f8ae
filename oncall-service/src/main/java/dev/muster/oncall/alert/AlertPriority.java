package dev.muster.oncall.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much an alert matters to the organisation; unlike its severity few senders say so. */
public enum AlertPriority {
  P1,
  P2,
  P3,
  P4,
  P5;

  /**
   * What a sender says in its details under {@code priority}, or in a label of that name; empty
   * when it says nothing, or nothing that is known.
   */
  static Optional<AlertPriority> said(Map<String, Object> details) {
    return named(details.get("priority"))
        .or(
            () ->
                details.get("labels") instanceof Map<?, ?> labels
                    ? named(labels.get("priority"))
                    : Optional.empty());
  }

  private static Optional<AlertPriority> named(Object value) {
    return value instanceof String text
        ? Arrays.stream(values())
            .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
            .findFirst()
        : Optional.empty();
  }
}
