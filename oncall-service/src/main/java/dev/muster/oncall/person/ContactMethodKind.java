package dev.muster.oncall.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /**
   * What others than its person may see of an address: whoever knows the topic of an ntfy server
   * reads along, and calls of browsers and programs are made at theirs.
   *
   * @param address of this kind
   */
  public String shown(String address) {
    return switch (this) {
      case NTFY, WEB_PUSH, WEBHOOK -> ContactAddress.masked(address);
      case EMAIL, SMS, VOICE, SLACK -> address;
    };
  }

  /** The kind of a channel; empty for one that reaches no people. */
  public static Optional<ContactMethodKind> of(String channel) {
    return Arrays.stream(values()).filter(kind -> kind.channel().equals(channel)).findFirst();
  }

  /** The name in events and metrics. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
