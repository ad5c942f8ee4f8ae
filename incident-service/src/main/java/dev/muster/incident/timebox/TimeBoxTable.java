package dev.muster.incident.timebox;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tasks and hypotheses whose time is up and that nobody was reminded of. */
@ApplicationScoped
class TimeBoxTable {
  private final Sql sql;

  TimeBoxTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * What somebody is reminded of.
   *
   * @param kind {@code task} or {@code hypothesis}
   * @param personId who has it; null for nobody
   */
  record Due(String kind, int number, String title, UUID personId) {}

  /** The incidents that have some, the one that waits longest first. */
  List<UUID> incidents(Instant now, int most) {
    return sql.query(
        """
        select incident_id from (
          select incident_id, time_box_until from incident_task
          where status = 'OPEN' and reminded_at is null and time_box_until <= ?
          union all
          select incident_id, time_box_until from hypothesis
          where status in ('OPEN', 'TESTING') and reminded_at is null and time_box_until <= ?
        ) due
        group by incident_id order by min(time_box_until) limit ?
        """,
        row -> row.getObject("incident_id", UUID.class),
        now,
        now,
        most);
  }

  /** Marks those of an incident as reminded of; its lock keeps others from doing the same. */
  List<Due> remind(UUID incidentId, Instant now) {
    var tasks =
        sql.query(
            """
            update incident_task set reminded_at = ?
            where incident_id = ? and status = 'OPEN' and reminded_at is null
              and time_box_until <= ?
            returning number, title, assignee_id as person_id
            """,
            row -> due("task", row),
            now,
            incidentId,
            now);
    var hypotheses =
        sql.query(
            """
            update hypothesis set reminded_at = ?
            where incident_id = ? and status in ('OPEN', 'TESTING') and reminded_at is null
              and time_box_until <= ?
            returning number, title, owner_id as person_id
            """,
            row -> due("hypothesis", row),
            now,
            incidentId,
            now);
    return Stream.concat(tasks.stream(), hypotheses.stream()).toList();
  }

  private static Due due(String kind, ResultSet row) throws SQLException {
    return new Due(
        kind, row.getInt("number"), row.getString("title"), row.getObject("person_id", UUID.class));
  }
}
