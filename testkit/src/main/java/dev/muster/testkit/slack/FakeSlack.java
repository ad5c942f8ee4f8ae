package dev.muster.testkit.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.testkit.server.JvmWide;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/**
 * The Slack workspace that services talk to in tests: it keeps what it is told, refuses on demand,
 * and signs what it would send.
 */
public final class FakeSlack {
  public static final String TOKEN = "xoxb-test-token";
  public static final String SIGNING_SECRET = "slack-signing-secret-of-tests";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private FakeSlack() {}

  /** The port, the same for the whole life of the JVM. */
  public static int port() {
    return JvmWide.<Integer>call(SlackServer.class, "port");
  }

  /** Of its Web API. */
  public static String url() {
    return "http://127.0.0.1:" + port() + "/api/";
  }

  /** What a service needs to talk to it, as its environment. */
  public static Map<String, String> environment() {
    return Map.of(
        "MUSTER_SLACK_URL", url(),
        "MUSTER_SLACK_BOT_TOKEN", TOKEN,
        "MUSTER_SLACK_SIGNING_SECRET", SIGNING_SECRET);
  }

  /** From now on everything for a channel is refused with this error code. */
  public static void refuse(String channel, String error) {
    JvmWide.call(SlackServer.class, "refuse", channel, error);
  }

  /** From now on calls for a channel are too many, with a pause to wait. */
  public static void refuseTooMany(String channel, Duration pause) {
    refuse(channel, Long.toString(pause.toSeconds()));
  }

  /** Ends {@link #refuse}. */
  public static void accept(String channel) {
    JvmWide.call(SlackServer.class, "accept", channel);
  }

  /** Adds somebody to the workspace; returns the member id. */
  public static String member(String email) {
    String id = "U" + random();
    JvmWide.call(SlackServer.class, "member", id, email);
    return id;
  }

  /** A channel that no other test uses. */
  public static String channel() {
    return "C" + random();
  }

  private static String random() {
    return "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
  }

  /** An address that takes answers to what people press, and its path. */
  public static String responseUrl() {
    return "http://127.0.0.1:" + port() + "/respond/" + random();
  }

  /** What a channel, a member or an address for answers was told, the oldest first. */
  public static List<TakenPost> takenFor(String channel) {
    return JvmWide.<List<Object[]>>call(SlackServer.class, "taken").stream()
        .map(TakenPost::of)
        .filter(post -> channel.endsWith(String.valueOf(post.channel())))
        .toList();
  }

  /** Waits up to 20 s until something fits that a channel was told, and returns the first one. */
  public static TakenPost await(String channel, Predicate<TakenPost> fits) {
    return Awaitility.await("a message for " + channel)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> takenFor(channel).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** The value of {@code X-Slack-Signature} for a body that is sent at {@code timestamp}. */
  public static String sign(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
