package dev.muster.oncall.person;

import dev.muster.platform.delivery.webpush.WebPushKeys;

/**
 * A contact method that somebody wants.
 *
 * @param label null for the kind's own name
 * @param keys of a web push subscription; null for other kinds
 * @param token of an account at an ntfy server; null for a topic that needs none, and for other
 *     kinds
 */
public record NewContactMethod(
    ContactMethodKind kind, String label, String address, WebPushKeys keys, String token) {

  /** Of a kind that needs nothing but its address. */
  public static NewContactMethod of(ContactMethodKind kind, String label, String address) {
    return new NewContactMethod(kind, label, address, null, null);
  }
}
