package dev.muster.oncall.phone;

import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what came from telephones, long after no provider would send it again. */
@ApplicationScoped
class OldAnswers {
  private static final Duration KEPT = Duration.ofDays(30);

  private final PhoneTable table;
  private final Migrations migrations;
  private final InstantSource time;

  OldAnswers(PhoneTable table, Migrations migrations, InstantSource time) {
    this.table = table;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "old-phone-answers")
  void sweep() {
    if (migrations.isDone()) {
      table.forget(time.instant().minus(KEPT));
    }
  }
}
