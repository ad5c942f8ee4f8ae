package dev.muster.oncall.destination;

import java.util.Locale;

/** What a place is. */
public enum DestinationKind {
  /** A channel of the Slack workspace; its address is the channel's id or name. */
  SLACK,
  /** A Microsoft Teams workflow; its address authorises whoever knows it, so it is a secret. */
  TEAMS,
  /** Another program; its messages are signed as Standard Webhooks says. */
  WEBHOOK;

  /** The name in events and metrics, and of the way out. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT);
  }
}
