package dev.muster.oncall.page;

import dev.muster.platform.database.Migrations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Tells operators how long messages wait to go out together. */
@ApplicationScoped
class BundleWatch {
  private final BundleTable bundles;
  private final Migrations migrations;
  private final InstantSource time;
  private final AtomicLong waitingSeconds = new AtomicLong();

  BundleWatch(
      BundleTable bundles, Migrations migrations, InstantSource time, MeterRegistry metrics) {
    this.bundles = bundles;
    this.migrations = migrations;
    this.time = time;
    Gauge.builder("muster.pages.waiting.seconds", waitingSeconds, AtomicLong::get)
        .description("How long the message has waited that waits longest to go out with others")
        .register(metrics);
  }

  @Scheduled(
      every = "15s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "page-bundles-watch")
  void measure() {
    if (migrations.isDone()) {
      var now = time.instant();
      waitingSeconds.set(
          bundles
              .waitingSince()
              .map(since -> Math.max(0, Duration.between(since, now).toSeconds()))
              .orElse(0L));
    }
  }
}
