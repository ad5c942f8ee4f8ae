package dev.muster.oncall.auditor;

import dev.muster.platform.database.Migrations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Notices when the auditor itself does not run. */
@ApplicationScoped
class AuditorWatch {
  private static final Logger LOG = Logger.getLogger(AuditorWatch.class);

  private final FindingTable findings;
  private final Alarm alarm;
  private final AuditorConfig config;
  private final Migrations migrations;
  private final InstantSource time;
  private final AtomicLong ageSeconds = new AtomicLong();
  private volatile Instant missingSince;

  AuditorWatch(
      FindingTable findings,
      Alarm alarm,
      AuditorConfig config,
      Migrations migrations,
      InstantSource time,
      MeterRegistry metrics) {
    this.findings = findings;
    this.alarm = alarm;
    this.config = config;
    this.migrations = migrations;
    this.time = time;
    Gauge.builder("muster.auditor.age.seconds", ageSeconds, AtomicLong::get)
        .description("How long ago the auditor looked at everything")
        .register(metrics);
  }

  @Scheduled(
      identity = "auditor-watch",
      every = "${muster.oncall.auditor-watch.every:1m}",
      delayed = "${muster.oncall.auditor-watch.delayed:2m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /**
   * Alarms the fallback, once an hour, while the auditor is silent; one that never looked is silent
   * since that was noticed.
   */
  void run() {
    var now = time.instant();
    var last = findings.completedAt().orElseGet(() -> missingSince(now));
    var age = Duration.between(last, now);
    ageSeconds.set(Math.max(0, age.toSeconds()));
    if (age.compareTo(config.silence()) > 0) {
      LOG.errorf("the auditor does not run since=%s", last);
      alarm.silence(last);
    }
  }

  private Instant missingSince(Instant now) {
    if (missingSince == null) {
      missingSince = now;
    }
    return missingSince;
  }
}
