package dev.muster.oncall.phone;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What came from telephones, long after no provider would send it again. */
@ApplicationScoped
class OldAnswers implements OldRows {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;

  OldAnswers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "phone_answer", "at < ?", now.minus(KEPT));
  }
}
