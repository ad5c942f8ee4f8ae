package dev.muster.platform.outbox;

import dev.muster.platform.database.Migrations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How much waits in the outbox; read from the database every few seconds, not per scrape. */
@ApplicationScoped
class OutboxMetrics {
  private final OutboxTable table;
  private final Migrations migrations;
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong blocked = new AtomicLong();

  OutboxMetrics(OutboxTable table, Migrations migrations, MeterRegistry metrics) {
    this.table = table;
    this.migrations = migrations;
    Gauge.builder("muster.outbox.rows", pending, AtomicLong::get)
        .tag("status", "pending")
        .register(metrics);
    Gauge.builder("muster.outbox.rows", blocked, AtomicLong::get)
        .tag("status", "blocked")
        .register(metrics);
  }

  @Scheduled(
      every = "15s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "outbox-metrics")
  void measure() {
    if (migrations.isDone()) {
      pending.set(table.count("PENDING"));
      blocked.set(table.count("BLOCKED"));
    }
  }
}
