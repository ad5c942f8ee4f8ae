package dev.muster.platform.delivery.slack;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says whether a request comes from Slack (signature version v0). */
@ApplicationScoped
public class SlackSignatures {
  private static final String VERSION = "v0";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Optional<String> secret;
  private final InstantSource time;

  SlackSignatures(SlackConfig config, InstantSource time) {
    this.secret = config.signingSecret();
    this.time = time;
  }

  /**
   * Whether the configured app signed this body, within five minutes of now.
   *
   * @param timestamp the header {@code X-Slack-Request-Timestamp}; null is never genuine
   * @param signature the header {@code X-Slack-Signature}; null is never genuine
   * @param body as it came
   */
  public boolean isGenuine(String timestamp, String signature, byte[] body) {
    if (secret.isEmpty() || signature == null || timestamp == null || !isFresh(timestamp)) {
      return false;
    }
    return MessageDigest.isEqual(
        sign(secret.get(), timestamp, body).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isFresh(String timestamp) {
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), time.instant())
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private static String sign(String secret, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
