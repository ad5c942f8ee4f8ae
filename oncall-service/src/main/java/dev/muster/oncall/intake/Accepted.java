package dev.muster.oncall.intake;

import java.util.Locale;

/** What an accepted event did. */
enum Accepted {
  OPENED,
  /** Its alert was open already. */
  REPEATED,
  ACKNOWLEDGED,
  RESOLVED,
  /** There was nothing to acknowledge or resolve. */
  DROPPED,
  /** A firing that its sender had declared over before. */
  STALE;

  /** The word in metrics and answers. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
