package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;

/** The colour of an alert in messages and on pages without a script; legible as text on white. */
final class SeverityColor {
  private SeverityColor() {}

  static String of(Alert alert) {
    return switch (alert.severity()) {
      case CRITICAL -> "#c62828";
      case ERROR -> "#c2410c";
      case WARNING -> "#8a5a0b";
      case INFO -> "#2b6cb0";
    };
  }
}
