package dev.muster.oncall.chat;

import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what was pressed in Slack, long after its signature could be used again. */
@ApplicationScoped
class OldSlackActions {
  private static final Duration KEPT = Duration.ofDays(1);

  private final SlackMessageTable table;
  private final Migrations migrations;
  private final InstantSource time;

  OldSlackActions(SlackMessageTable table, Migrations migrations, InstantSource time) {
    this.table = table;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "old-slack-actions")
  void sweep() {
    if (migrations.isDone()) {
      table.forget(time.instant().minus(KEPT));
    }
  }
}
