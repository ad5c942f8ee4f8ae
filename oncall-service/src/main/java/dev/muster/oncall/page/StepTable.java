package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertRows;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The messages of pages that wait for their time. */
@ApplicationScoped
class StepTable {
  private final Sql sql;

  StepTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message that is due, with its alert; both are locked.
   *
   * @param level from 1; 0 for a page by hand
   * @param reason null for pages that are older than reasons
   */
  record Due(
      UUID stepId,
      UUID pageId,
      UUID personId,
      int level,
      PageReason reason,
      UUID methodId,
      String channel,
      Alert alert) {
    DueMessage message(ReachablePerson person, ReachableMethod method) {
      return new DueMessage(alert, pageId, stepId, level, reason, person, method);
    }
  }

  /** What of messages and their alerts makes a {@link Due}. */
  private static final String DUE =
      "select "
          + AlertRows.COLUMNS
          + """
          , t.id as step_id, t.page_id, p.person_id, p.level, p.reason::text as reason,
          t.contact_method_id, t.channel
          from page_step t
          join page p on p.id = t.page_id
          join alert a on a.id = t.alert_id
          left join monitored_service s on s.id = a.service_id
          """;

  /** Locks the messages that are due longest and that nobody holds, with their alerts. */
  List<Due> claim(Instant now, int most) {
    return sql.query(
        DUE
            + """
                where t.status = 'PENDING' and t.due_at <= ? and (
            """
            + AlertRows.IS_RAISED_FIRST
            + """
                ) is not true
                order by t.due_at
                limit ?
                for update of t, a skip locked
                """,
        StepTable::due,
        now,
        now,
        now,
        most);
  }

  /** Locks those that wait for these contact methods and that nobody holds, with their alerts. */
  List<Due> claimWaiting(List<UUID> methods, int most) {
    return sql.query(
        DUE
            + """
                where t.status = 'WAITING' and t.contact_method_id = any (?)
                order by t.due_at
                limit ?
                for update of t, a skip locked
                """,
        StepTable::due,
        methods.toArray(UUID[]::new),
        most);
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getObject("step_id", UUID.class),
        row.getObject("page_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getInt("level") + 1,
        PageReason.read(row.getString("reason")),
        row.getObject("contact_method_id", UUID.class),
        row.getString("channel"),
        AlertRows.alert(row));
  }

  void putOff(UUID stepId, Instant now) {
    sql.update(
        """
        update page_step
        set failures = failures + 1, due_at = ?::timestamptz
          + make_interval(secs => least(60, power(2, least(failures, 6))))
        where id = ?
        """,
        now,
        stepId);
  }
}
