package dev.muster.oncall.person;

import java.util.Locale;

/** How a person can be reached. */
public enum ContactMethodKind {
  EMAIL,
  WEBHOOK;

  /** The name in events and metrics. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT);
  }
}
