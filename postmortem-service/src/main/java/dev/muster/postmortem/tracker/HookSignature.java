package dev.muster.postmortem.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code sha256=} and the HMAC of a body in hexadecimal digits, as GitHub and Jira sign. */
final class HookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  /**
   * Whether {@code signature} was made with the secret; takes as long for any that was not.
   *
   * @param signature null is never right
   * @param body as it came
   */
  static boolean isRight(String secret, String signature, byte[] body) {
    if (signature == null) {
      return false;
    }
    byte[] given = signature.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
    return MessageDigest.isEqual(of(secret, body).getBytes(UTF_8), given);
  }

  private static String of(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
