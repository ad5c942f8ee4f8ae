package dev.muster.oncall.person.api;

import dev.muster.platform.delivery.webpush.WebPushKeys;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The keys of a web push subscription, as {@code PushSubscription.toJSON()} has them.
 *
 * @param p256dh the public key in base64url
 * @param auth the secret in base64url
 */
public record PushKeysBody(
    @NotBlank @Size(max = 100) String p256dh, @NotBlank @Size(max = 100) String auth) {

  static WebPushKeys keys(PushKeysBody body) {
    return body == null ? null : new WebPushKeys(body.p256dh(), body.auth());
  }
}
