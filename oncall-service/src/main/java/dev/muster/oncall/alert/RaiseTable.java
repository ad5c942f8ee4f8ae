package dev.muster.oncall.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The times of alerts to become urgent, unless somebody takes them before. */
@ApplicationScoped
class RaiseTable {
  private final Sql sql;
  private final AlertLog log;

  RaiseTable(Sql sql, AlertLog log) {
    this.sql = sql;
    this.log = log;
  }

  /** Locks alerts whose time to become urgent has come and that nobody took, the first ones. */
  List<Alert> claim(Instant now, int most) {
    return sql.query(
        "select "
            + AlertRows.COLUMNS
            + """
             from alert a left join monitored_service s on s.id = a.service_id
            where a.raise_at <= ? and a.status = 'TRIGGERED'
            order by a.raise_at limit ?
            for update of a skip locked
            """,
        AlertRows::alert,
        now,
        most);
  }

  /** When the alert that should be urgent longest should have become so; empty when none should. */
  Optional<Instant> overdue(Instant now) {
    return Optional.ofNullable(
        sql.query(
                "select min(raise_at) as at from alert where raise_at <= ? and status ="
                    + " 'TRIGGERED'",
                row -> Sql.instant(row, "at"),
                now)
            .get(0));
  }

  /** What decides about an alert whose time to become urgent has come; empty before. */
  Optional<UrgencyRule> rule(UUID id, Instant now) {
    return sql
        .query(
            """
            select s.urgency::text as rule
            from alert a join monitored_service s on s.id = a.service_id
            where a.id = ? and a.raise_at <= ?
            """,
            row -> JsonColumn.read(row.getString("rule"), new TypeReference<UrgencyRule>() {}),
            id,
            now)
        .stream()
        .findFirst();
  }

  void raise(UUID id, Who by, Instant now) {
    sql.update("update alert set urgency = 'HIGH', raise_at = null where id = ?", id);
    log.add(id, AlertLogEntry.Kind.RAISED, by, Map.of(), now);
  }

  /**
   * @param at null for never
   */
  void raiseAt(UUID id, Instant at) {
    sql.update("update alert set raise_at = ?::timestamptz where id = ?", at, id);
  }
}
