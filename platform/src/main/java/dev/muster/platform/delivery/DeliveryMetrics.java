package dev.muster.platform.delivery;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch; the queue is measured every few seconds, not per scrape. */
@ApplicationScoped
class DeliveryMetrics {
  private static final List<DeliveryStatus> WATCHED =
      List.of(DeliveryStatus.PENDING, DeliveryStatus.SENDING, DeliveryStatus.BLOCKED);

  private final Sql sql;
  private final Migrations migrations;
  private final InstantSource time;
  private final MeterRegistry metrics;
  private final Map<DeliveryStatus, AtomicLong> rows = new EnumMap<>(DeliveryStatus.class);
  private final AtomicLong oldestDueMillis = new AtomicLong();

  DeliveryMetrics(Sql sql, Migrations migrations, InstantSource time, MeterRegistry metrics) {
    this.sql = sql;
    this.migrations = migrations;
    this.time = time;
    this.metrics = metrics;
    for (var status : WATCHED) {
      rows.put(status, new AtomicLong());
      Gauge.builder("muster.delivery.rows", rows.get(status), AtomicLong::get)
          .tag("status", tag(status))
          .register(metrics);
    }
    Gauge.builder("muster.delivery.oldest.due.seconds", oldestDueMillis, age -> age.get() / 1000.0)
        .description("How long the delivery that is overdue longest has been due")
        .register(metrics);
  }

  @Scheduled(
      every = "15s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "delivery-metrics")
  void measure() {
    if (!migrations.isDone()) {
      return;
    }
    for (var status : WATCHED) {
      rows.get(status)
          .set(
              sql.query(
                      "select count(*) from delivery where status = ?",
                      row -> row.getLong(1),
                      status)
                  .get(0));
    }
    var now = time.instant();
    oldestDueMillis.set(
        sql.query(
                """
                select coalesce(extract(epoch from ?::timestamptz - min(next_attempt_at)), 0) * 1000
                from delivery where status = 'PENDING' and next_attempt_at <= ?
                """,
                row -> row.getLong(1),
                now,
                now)
            .get(0));
  }

  void attempted(String channel, String provider, DeliveryStatus outcome) {
    metrics
        .counter(
            "muster.delivery.attempts",
            "channel",
            channel,
            "provider",
            provider,
            "outcome",
            outcome == DeliveryStatus.PENDING ? "retry" : tag(outcome))
        .increment();
  }

  /** From when it was due, which is when it was accepted unless it was to wait. */
  void firstAttempt(Claim claim, Duration waited) {
    Timer.builder("muster.delivery.first.attempt")
        .description("From due to the first call of a provider")
        .tag("channel", claim.channel())
        .tag("priority", claim.priority().name().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .maximumExpectedValue(Duration.ofMinutes(5))
        .register(metrics)
        .record(waited.isNegative() ? Duration.ZERO : waited);
  }

  /** A message waits because its providers were called as fast as they may be. */
  void throttled(String channel) {
    metrics.counter("muster.delivery.throttled", "channel", channel).increment();
  }

  /** What a provider said after it had taken a message. */
  void reported(String channel, DeliveryStatus outcome) {
    metrics
        .counter("muster.delivery.reports", "channel", channel, "outcome", tag(outcome))
        .increment();
  }

  void listenerFailed(String channel) {
    metrics.counter("muster.delivery.listener.failures", "channel", channel).increment();
  }

  private static String tag(DeliveryStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
