package dev.muster.comms.status;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of the public API: 12 lowercase base-36 characters that tell nothing (contract A.1). */
public final class PublicCode {
  private static final int LENGTH = 12;
  private static final BigInteger SPACE = BigInteger.valueOf(36).pow(LENGTH);

  private PublicCode() {}

  /** The same seed gives the same code on every replica. */
  public static String of(String seed) {
    BigInteger hash = new BigInteger(1, sha256(seed));
    String digits = hash.mod(SPACE).toString(36);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /** The code of a thing with an id. */
  public static String of(Object id) {
    return of(id.toString());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
