package dev.muster.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The form in which keys and tokens are stored. They carry at least 128 random bits, so a plain
 * digest suffices and can be looked up by index.
 */
public final class SecretHash {
  private SecretHash() {}

  /** Lower-case hexadecimal SHA-256 of the UTF-8 text. */
  public static String sha256(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether {@code secret} has this hash, in constant time. */
  public static boolean matches(String secret, String hash) {
    return MessageDigest.isEqual(
        sha256(secret).getBytes(StandardCharsets.US_ASCII),
        hash.getBytes(StandardCharsets.US_ASCII));
  }
}
