package dev.muster.oncall.intake;

import java.util.Locale;
import java.util.Optional;

/** What a sender wants with an alert. */
public enum SignalAction {
  TRIGGER,
  ACKNOWLEDGE,
  RESOLVE;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SignalAction> ofWord(String word) {
    return switch (word) {
      case "trigger" -> Optional.of(TRIGGER);
      case "acknowledge" -> Optional.of(ACKNOWLEDGE);
      case "resolve" -> Optional.of(RESOLVE);
      default -> Optional.empty();
    };
  }
}
