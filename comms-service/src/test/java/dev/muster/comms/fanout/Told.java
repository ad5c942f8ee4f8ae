package dev.muster.comms.fanout;

import static org.awaitility.Awaitility.await;

import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits for what subscribers are told, taking fan-outs on meanwhile. */
public final class Told {
  private Told() {}

  /** The first mail that fits, within 20 s. */
  public static ReceivedMail awaitMail(FanOutRunner fanOuts, Predicate<ReceivedMail> fits) {
    return await("a mail to a subscriber")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              fanOuts.run();
              return FakeSmtp.received().stream().filter(fits).findFirst();
            },
            Optional::isPresent)
        .orElseThrow();
  }
}
