package dev.muster.comms.metric;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Points and sums of metrics that no chart shows any more. */
@ApplicationScoped
public class OldPoints implements OldRows {
  private static final Duration A_DAY_IN_DETAIL = Duration.ofDays(2);
  private static final Duration A_MONTH = MetricPoints.OLDEST.plusDays(1);

  private final Sql sql;

  OldPoints(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void deleteOld(Instant now) {
    String older = "seconds = ? and start < ?";
    InSteps.delete(sql, "metric_point", "at < ?", now.minus(A_MONTH));
    InSteps.delete(
        sql, "metric_bucket", older, MetricPoints.TEN_MINUTES, now.minus(A_DAY_IN_DETAIL));
    InSteps.delete(sql, "metric_bucket", older, MetricPoints.HOUR, now.minus(A_MONTH));
  }
}
