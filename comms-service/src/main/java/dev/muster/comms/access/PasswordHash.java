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
 * so that one slow computation tells which of them was given; the salt says of how many rounds.
 */
public final class PasswordHash {
  private static final String AFTER_ROUNDS = ":";
  private static final int BITS = 256;

  private PasswordHash() {}

  /** A new salt for passwords that are computed in so many rounds. */
  static String salt(int rounds) {
    return rounds + AFTER_ROUNDS + SecretKeys.token();
  }

  /** Takes about a tenth of a second with the rounds of an installation, on purpose. */
  public static String of(String password, String salt) {
    String[] parts = salt.split(AFTER_ROUNDS, 2);
    PBEKeySpec spec =
        new PBEKeySpec(
            password.toCharArray(),
            parts[1].getBytes(StandardCharsets.UTF_8),
            Integer.parseInt(parts[0]),
            BITS);
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
