package dev.muster.oncall.chat;

import dev.muster.oncall.alert.AlertStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done about an alert from a message in Slack. */
public enum SlackButton {
  ACKNOWLEDGE,
  ESCALATE,
  RESOLVE;

  /** Those that make sense as an alert stands. */
  static List<SlackButton> of(AlertStatus status) {
    return switch (status) {
      case TRIGGERED -> List.of(values());
      case ACKNOWLEDGED -> List.of(ESCALATE, RESOLVE);
      case RESOLVED -> List.of();
    };
  }

  /** What it does, as actions of the API are named. */
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name by which Slack tells that it was pressed. */
  public String id() {
    return "muster." + verb();
  }

  /** Of its words. */
  String key() {
    return "chat.button." + verb();
  }

  /** Empty for buttons that only open something. */
  static Optional<SlackButton> of(String id) {
    return Arrays.stream(values()).filter(button -> button.id().equals(id)).findFirst();
  }
}
