package dev.muster.e2e.bench;

import dev.muster.e2e.client.Http;
import dev.muster.e2e.estate.Estate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends PagerDuty Events v2 triggers as monitoring systems do. */
final class Intake {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String url;
  private final List<String> routingKeys;
  private final String severity;
  private final AtomicInteger next = new AtomicInteger();

  Intake(String oncall, List<String> routingKeys, String severity) {
    this.url = oncall + "/v2/enqueue";
    this.routingKeys = routingKeys;
    this.severity = severity;
  }

  /** One new alert; fails unless it is accepted. */
  void send() throws IOException {
    var key = routingKeys.get(Math.floorMod(next.getAndIncrement(), routingKeys.size()));
    var answer =
        Http.send(
            "POST",
            url,
            Http.write(Estate.trigger(key, UUID.randomUUID().toString(), severity)),
            Map.of(),
            TIMEOUT);
    if (answer.status() != 202) {
      throw new IOException("not accepted: " + answer.status() + " " + answer.body());
    }
  }

  /** As many as the clients can get accepted, one after another each. */
  Clients.Outcome flood(int clients, Duration duration) throws InterruptedException {
    return Clients.repeat(clients, duration, (client, number) -> send());
  }

  /** A steady stream, open loop: a slow answer does not slow the sender down. */
  int stream(int perSecond, Duration duration) throws InterruptedException {
    ScheduledExecutorService pace = Executors.newScheduledThreadPool(16);
    var failures = new AtomicInteger();
    var total = (int) (perSecond * duration.toSeconds());
    for (int i = 0; i < total; i++) {
      pace.schedule(
          () -> {
            try {
              send();
            } catch (IOException e) {
              failures.incrementAndGet();
            }
          },
          i * 1_000_000L / perSecond,
          TimeUnit.MICROSECONDS);
    }
    pace.shutdown();
    if (!pace.awaitTermination(duration.toSeconds() + 60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the stream did not end");
    }
    return failures.get();
  }
}
