package dev.muster.e2e.fault;

import dev.muster.local.LocalPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Kills parts with SIGKILL, in random order at random moments. */
final class Killer {
  private static final Duration BACK_WITHIN = Duration.ofSeconds(90);

  private final LocalPlatform platform;
  private final FaultPlan plan;
  private final List<Instant> kills = new ArrayList<>();

  Killer(LocalPlatform platform, FaultPlan plan) {
    this.platform = platform;
    this.plan = plan;
  }

  /** Returns once every kill is done and every victim is ready again. */
  void run() throws InterruptedException {
    var random = new Random(plan.seed());
    List<String> order = new ArrayList<>();
    for (var victim : plan.victims()) {
      order.addAll(Collections.nCopies(plan.killsEach(), victim));
    }
    Collections.shuffle(order, random);
    for (var victim : order) {
      Thread.sleep((long) (plan.gap().toMillis() * (0.5 + random.nextDouble())));
      // A process that is not back yet would be killed before it did anything.
      platform.awaitReady(victim, BACK_WITHIN);
      var now = Instant.now();
      kills.add(now);
      System.out.printf("%s kill %d/%d %s%n", now, kills.size(), plan.kills(), victim);
      platform.kill(victim);
    }
    for (var victim : plan.victims()) {
      platform.awaitReady(victim, BACK_WITHIN);
    }
  }

  /** When each kill was made; read it after {@link #run()} has returned. */
  List<Instant> kills() {
    return kills;
  }
}
