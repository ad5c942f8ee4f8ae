package dev.muster.incident.picture;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Pictures that were added and that no entry shows after a day. */
@ApplicationScoped
class LoosePictures implements OldRows {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Sql sql;

  LoosePictures(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(
        sql, "timeline_picture", "entry_number is null and added_at < ?", now.minus(KEPT));
  }
}
