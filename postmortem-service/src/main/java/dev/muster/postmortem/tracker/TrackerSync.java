package dev.muster.postmortem.tracker;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far reading a tracker has come, and what is wrong with it. */
@ApplicationScoped
public class TrackerSync {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  private final Sql sql;

  TrackerSync(Sql sql) {
    this.sql = sql;
  }

  /**
   * How a tracker does.
   *
   * @param roundStartedAt null between two rounds of reading
   * @param place where the round goes on; null for its beginning
   * @param readSince the round reads what was changed since then
   * @param readAt end of the last whole round; null before
   * @param notBefore nothing is asked before
   * @param failingSince null while it answers
   * @param problem away, address, login, unknown or rejected; null while nothing is wrong
   * @param hookAt when a webhook was heard last; null before
   */
  public record State(
      UUID connectionId,
      Instant roundStartedAt,
      String place,
      Instant readSince,
      Instant readAt,
      Instant readDueAt,
      Instant notBefore,
      int failures,
      Instant failingSince,
      String problem,
      String detail,
      Instant hookAt) {}

  void begin(UUID connectionId, Instant now) {
    sql.update(
        """
        insert into tracker_sync (connection_id, read_since, read_due_at, not_before, failures)
        values (?, ?, ?, ?, 0)
        """,
        connectionId,
        now,
        now,
        now);
  }

  State get(UUID connectionId) {
    return sql.query(
            "select * from tracker_sync where connection_id = ?", this::state, connectionId)
        .get(0);
  }

  /** Reads as soon as possible, whatever went wrong before. */
  void readSoon(UUID connectionId, Instant now) {
    sql.update(
        "update tracker_sync set read_due_at = ?, not_before = ? where connection_id = ?",
        now,
        now,
        connectionId);
  }

  /** The connection with this login that has something to do now. */
  Optional<UUID> busy(String account, Instant now) {
    return sql
        .query(
            """
            select c.id from tracker_connection c join tracker_sync s on s.connection_id = c.id
            where c.account = ? and %s
            order by s.read_due_at <= ? desc, c.id limit 1
            """
                .formatted(TrackerAccounts.BUSY),
            row -> row.getObject(1, UUID.class),
            account,
            now,
            now,
            now,
            now)
        .stream()
        .findFirst();
  }

  void startRound(UUID connectionId, Instant now) {
    sql.update(
        """
        update tracker_sync set round_started_at = ?, place = null where connection_id = ?
        """,
        now,
        connectionId);
  }

  void readNext(UUID connectionId, String place) {
    sql.update("update tracker_sync set place = ? where connection_id = ?", place, connectionId);
  }

  /** What is changed from the beginning of this round on is for the next one. */
  void endRound(UUID connectionId, Instant now, Instant next) {
    sql.update(
        """
        update tracker_sync set read_since = round_started_at, round_started_at = null,
          place = null, read_at = ?, read_due_at = ?
        where connection_id = ?
        """,
        now,
        next,
        connectionId);
  }

  void answered(UUID connectionId) {
    sql.update(
        """
        update tracker_sync set failures = 0, failing_since = null, problem = null, detail = null
        where connection_id = ? and failures > 0
        """,
        connectionId);
  }

  void heard(UUID connectionId, Instant now) {
    sql.update("update tracker_sync set hook_at = ? where connection_id = ?", now, connectionId);
  }

  /** It does not answer: the pauses get longer, and it is read before anything else is done. */
  void failed(UUID connectionId, String problem, String detail, Instant now) {
    int failures = get(connectionId).failures();
    long pause = FIRST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    sql.update(
        """
        update tracker_sync set failures = failures + 1, problem = ?, detail = ?,
          failing_since = coalesce(failing_since, ?), not_before = ?, round_started_at = null,
          read_due_at = ?
        where connection_id = ?
        """,
        problem,
        detail,
        now,
        now.plusMillis(Math.min(pause, LONGEST_PAUSE.toMillis())),
        now,
        connectionId);
  }

  private State state(ResultSet row) throws SQLException {
    return new State(
        row.getObject("connection_id", UUID.class),
        Sql.instant(row, "round_started_at"),
        row.getString("place"),
        Sql.instant(row, "read_since"),
        Sql.instant(row, "read_at"),
        Sql.instant(row, "read_due_at"),
        Sql.instant(row, "not_before"),
        row.getInt("failures"),
        Sql.instant(row, "failing_since"),
        row.getString("problem"),
        row.getString("detail"),
        Sql.instant(row, "hook_at"));
  }
}
