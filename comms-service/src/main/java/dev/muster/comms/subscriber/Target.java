package dev.muster.comms.subscriber;

import dev.muster.platform.security.SecretHash;
import java.net.URI;

/**
 * Where a subscriber is told, checked and in one spelling.
 *
 * @param shown the mailbox, the number in E.164, or what may be shown of an address that is secret
 * @param url the whole address of a webhook, Slack channel or workflow; null for the others
 * @param contact mailbox for trouble with a webhook; null for the others
 */
public record Target(Channel channel, String shown, String url, String contact) {
  private static final int LAST = 4;

  static Target email(String mailbox) {
    return new Target(Channel.EMAIL, mailbox, null, null);
  }

  static Target phone(String number) {
    return new Target(Channel.SMS, number, null, null);
  }

  /**
   * @param contact null for all but webhooks
   */
  static Target web(Channel channel, URI url, String contact) {
    return new Target(channel, shown(url), url.toString(), contact);
  }

  /**
   * What tells it from every other one of its channel; null for mailboxes, which tell themselves.
   */
  String hash() {
    return channel == Channel.EMAIL ? null : SecretHash.sha256(url == null ? shown : url);
  }

  /** Enough to recognise one's own, too little to call it. */
  private static String shown(URI url) {
    String all = url.toString();
    return url.getAuthority() + "/…" + all.substring(Math.max(all.length() - LAST, 0));
  }

  @Override
  public String toString() {
    return "Target[" + channel + "]";
  }
}
