package dev.muster.oncall.person;

import java.util.Locale;

/** How a person can be reached. */
public enum ContactMethodKind {
  EMAIL,
  WEBHOOK,
  /** A text message to a telephone. */
  SMS,
  /** A call to a telephone. */
  VOICE;

  /** Whether the address is a telephone number. */
  public boolean isPhone() {
    return this == SMS || this == VOICE;
  }

  /** The name in events and metrics. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT);
  }
}
