package dev.muster.oncall.chat;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What was pressed in Slack, long after its signature could be used again. */
@ApplicationScoped
class OldSlackActions implements OldRows {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Sql sql;

  OldSlackActions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "slack_action", "at < ?", now.minus(KEPT));
  }
}
