package dev.muster.testkit.mail;

import static org.awaitility.Awaitility.await;

import dev.muster.testkit.server.JvmWide;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The mail server that services talk to in tests: it keeps what it gets and fails on demand. */
public final class FakeSmtp {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private FakeSmtp() {}

  /** What the server does with a message. */
  public enum Mode {
    ACCEPT,
    /** Nothing listens on the port, and conversations end. */
    REFUSE,
    /** Every recipient is answered with 451. */
    TEMPORARY_FAILURE,
    /** Every recipient is answered with 550. */
    PERMANENT_FAILURE,
    /** The message is kept, but the connection ends before the answer. */
    LOSE_ANSWER,
    /** The answer comes late. */
    SLOW
  }

  /** The port, the same for the whole life of the JVM. */
  public static int port() {
    return JvmWide.<Integer>call(SmtpServer.class, "port");
  }

  /** From now on the server does as {@code mode} says. */
  public static void mode(Mode mode) {
    JvmWide.call(SmtpServer.class, "mode", mode.name(), 0L);
  }

  /** From now on each message is answered only after {@code delay}. */
  public static void slow(Duration delay) {
    JvmWide.call(SmtpServer.class, "mode", Mode.SLOW.name(), delay.toMillis());
  }

  /** From now on {@code address} is answered with 550, until {@link #reset()}. */
  public static void reject(String address) {
    JvmWide.call(SmtpServer.class, "reject", address);
  }

  /** Accepts again, forgets all mail and all rejected addresses. */
  public static void reset() {
    mode(Mode.ACCEPT);
    JvmWide.call(SmtpServer.class, "clear");
  }

  /** All mail since the last {@link #reset()}, the oldest first. */
  public static List<ReceivedMail> received() {
    return JvmWide.<List<Object[]>>call(SmtpServer.class, "received").stream()
        .map(ReceivedMail::parse)
        .toList();
  }

  /** All mail to {@code recipient} since the last {@link #reset()}, the oldest first. */
  public static List<ReceivedMail> receivedBy(String recipient) {
    return received().stream().filter(mail -> mail.isTo(recipient)).toList();
  }

  /** Waits up to 20 s for a mail that fits, and returns the first one. */
  public static ReceivedMail awaitMail(Predicate<ReceivedMail> fits) {
    return await("a mail that fits")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> received().stream().filter(fits).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  /** Waits up to 20 s for a mail to {@code recipient}, and returns the first one. */
  public static ReceivedMail awaitMailTo(String recipient) {
    return awaitMail(mail -> mail.isTo(recipient));
  }
}
