package dev.muster.comms.policy;

import java.util.Locale;

/**
 * Where support hears of incidents (AUD-04).
 *
 * @param address of a mailbox, or a channel's name or id in Slack
 */
public record SupportRecipient(Channel channel, String address, Locale language) {
  /** How it is reached. */
  public enum Channel {
    EMAIL,
    SLACK
  }
}
