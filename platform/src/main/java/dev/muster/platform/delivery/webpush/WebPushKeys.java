package dev.muster.platform.delivery.webpush;

import java.util.Base64;

/**
 * What a subscription is encrypted for (RFC 8291), in base64url.
 *
 * @param p256dh the browser's public key, an uncompressed point on P-256
 * @param auth 16 bytes that only the browser and we know
 */
public record WebPushKeys(String p256dh, String auth) {
  private static final int POINT = 65;
  private static final int SECRET = 16;

  /** Whether they have the form of keys. */
  public boolean isWellFormed() {
    try {
      var point = point();
      return point.length == POINT && point[0] == 4 && authBytes().length == SECRET;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  byte[] point() {
    return Base64.getUrlDecoder().decode(p256dh);
  }

  byte[] authBytes() {
    return Base64.getUrlDecoder().decode(auth);
  }

  @Override
  public String toString() {
    return "WebPushKeys[]";
  }
}
