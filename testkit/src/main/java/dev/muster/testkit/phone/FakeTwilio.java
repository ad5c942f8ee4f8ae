package dev.muster.testkit.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.testkit.server.JvmWide;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/**
 * The provider of text messages and calls that services talk to in tests: it keeps what it is asked
 * for, refuses on demand, and signs what it would call back.
 */
public final class FakeTwilio {
  public static final String PRIMARY = "AC00000000000000000000000000000001";
  public static final String SECONDARY = "AC00000000000000000000000000000002";
  public static final String NUMBER = "+15551234567";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private FakeTwilio() {}

  /** The token of an account. */
  public static String token(String account) {
    return "token-of-" + account;
  }

  /** The port, the same for the whole life of the JVM. */
  public static int port() {
    return JvmWide.<Integer>call(TwilioServer.class, "port");
  }

  /** What a service needs to send through both accounts. */
  public static Map<String, String> configuration() {
    Map<String, String> config = new TreeMap<>();
    for (Map.Entry<String, String> account :
        Map.of("muster.twilio", PRIMARY, "muster.twilio.secondary", SECONDARY).entrySet()) {
      config.put(account.getKey() + ".base-url", "http://127.0.0.1:" + port());
      config.put(account.getKey() + ".account-sid", account.getValue());
      config.put(account.getKey() + ".auth-token", token(account.getValue()));
      config.put(account.getKey() + ".from", NUMBER);
    }
    return config;
  }

  /** The same as the environment of a service. */
  public static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    configuration()
        .forEach(
            (name, value) ->
                environment.put(
                    name.toUpperCase(Locale.ROOT)
                        .replaceAll("[.-]", "_")
                        .replace("_BASE_URL", "_URL"),
                    value));
    return environment;
  }

  /** From now on everything of an account, or to a number, is refused. */
  public static void refuse(String accountOrNumber, int status, int code) {
    JvmWide.call(TwilioServer.class, "refuse", accountOrNumber, status, code);
  }

  /** Ends {@link #refuse}. */
  public static void accept(String accountOrNumber) {
    JvmWide.call(TwilioServer.class, "accept", accountOrNumber);
  }

  /** A number that no other test uses. */
  public static String number() {
    return "+1202" + (2_000_000 + ThreadLocalRandom.current().nextInt(8_000_000));
  }

  /** What was taken for a number, the oldest first. */
  public static List<TakenMessage> takenFor(String number) {
    return JvmWide.<List<Object[]>>call(TwilioServer.class, "taken").stream()
        .map(TakenMessage::of)
        .filter(message -> message.to().equals(number))
        .toList();
  }

  /** Waits up to 20 s for a message to a number that fits, and returns the first one. */
  public static TakenMessage await(String number, Predicate<TakenMessage> fits) {
    return Awaitility.await("a message to " + number)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> takenFor(number).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  public static TakenMessage awaitMessage(String number) {
    return await(number, message -> !message.isCall());
  }

  public static TakenMessage awaitCall(String number) {
    return await(number, TakenMessage::isCall);
  }

  /** The value of {@code X-Twilio-Signature} for a form that an account posts to {@code url}. */
  public static String sign(String account, String url, Map<String, String> form) {
    StringBuilder text = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token(account).getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
