package dev.muster.postmortem.eventlog;

import dev.muster.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Projections that are made again from the stored events, and how far that has come.
 *
 * @param total aggregates that the log told of when it was requested
 * @param done those of them that were looked at
 * @param kept those of them that stayed as they were, as the log does not reach back to their
 *     beginning
 * @param events how many events were replayed
 * @param after the last aggregate that is done; null before the first
 * @param finishedAt null while it runs
 */
public record Rebuild(
    UUID id,
    List<String> projections,
    RebuildStatus status,
    Instant requestedAt,
    String requestedBy,
    long total,
    long done,
    long kept,
    long events,
    UUID after,
    Instant finishedAt) {

  /** Where a rebuild stands. */
  public enum RebuildStatus {
    RUNNING,
    DONE
  }

  static Rebuild of(ResultSet row) throws SQLException {
    return new Rebuild(
        row.getObject("id", UUID.class),
        List.of((String[]) row.getArray("projections").getArray()),
        RebuildStatus.valueOf(row.getString("status")),
        Sql.instant(row, "requested_at"),
        row.getString("requested_by"),
        row.getLong("total"),
        row.getLong("done"),
        row.getLong("kept"),
        row.getLong("events"),
        row.getObject("after", UUID.class),
        Sql.instant(row, "finished_at"));
  }
}
