package dev.muster.oncall.person;

import java.util.Locale;

/** How a person can be reached. */
public enum ContactMethodKind {
  EMAIL,
  WEBHOOK,
  /** A text message to a telephone. */
  SMS,
  /** A call to a telephone. */
  VOICE,
  /** A message to a topic of an ntfy server. */
  NTFY,
  /** A message to a browser, an installed console, or an app that speaks UnifiedPush. */
  WEB_PUSH,
  /** A message in Slack, to whoever has the e-mail address or the member id there. */
  SLACK;

  /** Whether the address is a telephone number. */
  public boolean isPhone() {
    return this == SMS || this == VOICE;
  }

  /** Whether the address is called by us and was given by a person: never into our own networks. */
  boolean isGuarded() {
    return this == NTFY || this == WEB_PUSH;
  }

  /** The name in events and metrics. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
