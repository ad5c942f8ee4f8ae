package dev.muster.comms.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.promise.PromiseFigures.Group;
import dev.muster.comms.query.Conditions;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was promised and how much of it was kept. */
@ApplicationScoped
public class PromiseLog {
  private final Sql sql;
  private final ObjectMapper json;

  PromiseLog(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The ones due last first. */
  public List<Promise> list(Conditions conditions, int count) {
    return sql.query(
        "select * from promise where "
            + conditions.sql()
            + " order by due_at desc, id desc limit ?",
        this::read,
        conditions.values(count));
  }

  /** Counts what was due from {@code from} until before {@code to}, in all and by its kinds. */
  public List<PromiseFigures> figures(Instant from, Instant to) {
    return sql.query(
        """
        select case
            when grouping(audience) = 0 then 'AUDIENCE' when grouping(severity) = 0 then 'SEVERITY'
            when grouping(team_id) = 0 then 'TEAM' when grouping(month) = 0 then 'MONTH'
            else 'ALL' end as by_group,
          coalesce(audience, severity, team_id::text, month) as value,
          count(*) filter (where state = 'KEPT') as kept,
          count(*) filter (where state = 'MISSED') as missed,
          count(*) filter (where state = 'REPLACED') as replaced,
          count(*) filter (where state = 'RELEASED') as released,
          count(*) filter (where state = 'OPEN') as waiting
        from (
          select *, to_char(due_at at time zone 'UTC', 'YYYY-MM') as month
          from promise where due_at >= ? and due_at < ?) promises
        group by grouping sets ((), (audience), (severity), (team_id), (month))
        order by 1, 2
        """,
        PromiseLog::figures,
        from,
        to);
  }

  private static PromiseFigures figures(ResultSet row) throws SQLException {
    return new PromiseFigures(
        Group.valueOf(row.getString("by_group")),
        row.getString("value"),
        row.getLong("kept"),
        row.getLong("missed"),
        row.getLong("replaced"),
        row.getLong("released"),
        row.getLong("waiting"));
  }

  private Promise read(ResultSet row) throws SQLException {
    return new Promise(
        row.getObject("id", UUID.class),
        PromiseKind.valueOf(row.getString("kind")),
        new PromiseSubject(
            Audience.valueOf(row.getString("audience")),
            row.getObject("incident_id", UUID.class),
            row.getObject("post_id", UUID.class),
            row.getString("reference"),
            Optional.ofNullable(row.getString("severity")).map(Severity::valueOf).orElse(null),
            row.getObject("team_id", UUID.class)),
        who(row.getString("promised_by")),
        Sql.instant(row, "promised_at"),
        Sql.instant(row, "due_at"),
        PromiseState.valueOf(row.getString("state")),
        Sql.instant(row, "fulfilled_at"),
        Sql.instant(row, "settled_at"));
  }

  private Who who(String text) {
    try {
      return json.readValue(text, Who.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
