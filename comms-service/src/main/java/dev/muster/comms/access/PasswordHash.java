package dev.muster.comms.access;

import dev.muster.platform.security.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-512. All passwords of a page share its salt,
 * so that one slow computation tells which of them was given.
 */
public final class PasswordHash {
  private static final int ROUNDS = 210_000;
  private static final int BITS = 256;

  private PasswordHash() {}

  /** A new salt. */
  static String salt() {
    return SecretKeys.token();
  }

  /** Takes about a tenth of a second, on purpose. */
  public static String of(String password, String salt) {
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
    try {
      return Base64.getEncoder()
          .encodeToString(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                  .generateSecret(spec)
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Compares in a time that says nothing about where they differ; null equals nothing. */
  public static boolean same(String one, String other) {
    return one != null
        && other != null
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
