package dev.muster.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), for outputs of at most one hash length. */
final class Hkdf {
  static final int LENGTH = 32;

  private Hkdf() {}

  /**
   * @param length bytes wanted, at most {@value #LENGTH}
   */
  static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) {
    var expand = Arrays.copyOf(info, info.length + 1);
    expand[info.length] = 1;
    var key = hmac(salt.length == 0 ? new byte[LENGTH] : salt, secret);
    return Arrays.copyOf(hmac(key, expand), length);
  }

  static byte[] derive(byte[] secret, String purpose) {
    return derive(new byte[0], secret, purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
  }

  static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
