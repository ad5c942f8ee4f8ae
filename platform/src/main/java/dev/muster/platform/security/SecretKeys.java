package dev.muster.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/** New secrets; shown once, stored as {@link SecretHash} or in a {@link SecretBox}. */
public final class SecretKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "0123456789";
  private static final String LOWER = DIGITS + "abcdefghijklmnopqrstuvwxyz";
  private static final String ALL = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private SecretKeys() {}

  /** 32 characters of {@code [0-9a-z]}, as senders of PagerDuty events expect a routing key. */
  public static String integrationKey() {
    return text(LOWER, 32);
  }

  /** {@code mus_} and 40 letters and digits. */
  public static String apiToken() {
    return ApiToken.PREFIX + text(ALL, 40);
  }

  /** 43 letters and digits, 256 bits: confirmation and other one-time tokens. */
  public static String token() {
    return text(ALL, 43);
  }

  /** {@code whsec_} and 32 random bytes in base64, as Standard Webhooks asks. */
  public static String webhookSecret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** Six digits that somebody types from a text message; guessing must be limited. */
  public static String code() {
    return text(DIGITS, 6);
  }

  private static String text(String alphabet, int length) {
    return RANDOM
        .ints(length, 0, alphabet.length())
        .collect(
            StringBuilder::new,
            (text, index) -> text.append(alphabet.charAt(index)),
            StringBuilder::append)
        .toString();
  }
}
