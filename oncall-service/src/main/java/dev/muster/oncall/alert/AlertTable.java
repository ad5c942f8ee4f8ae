package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of alerts. */
@ApplicationScoped
class AlertTable {
  private final Sql sql;
  private final AlertLog log;

  AlertTable(Sql sql, AlertLog log) {
    this.sql = sql;
    this.log = log;
  }

  Optional<Alert> find(UUID id) {
    return sql
        .query(
            "select "
                + AlertRows.COLUMNS
                + " from alert a left join monitored_service s on s.id = a.service_id"
                + " where a.id = ?",
            AlertRows::alert,
            id)
        .stream()
        .findFirst();
  }

  /** The alert, locked until the transaction ends. */
  Optional<Alert> lock(UUID id) {
    return sql
        .query(
            "select "
                + AlertRows.COLUMNS
                + " from alert a left join monitored_service s on s.id = a.service_id"
                + " where a.id = ? for update of a",
            AlertRows::alert,
            id)
        .stream()
        .findFirst();
  }

  void acknowledge(UUID id, Who by, Instant now, long sequence) {
    sql.update(
        """
        with changed as (
          update alert
          set status = 'ACKNOWLEDGED', acknowledged_at = ?, acknowledged_by = ?,
              acknowledged_by_id = ?::uuid, snoozed_until = null, sequence = ?
          where id = ?
          returning id)
        insert into alert_log (alert_id, at, kind, who_kind, who_id, who_name, detail)
        select id, ?::timestamptz, 'ACKNOWLEDGED', ?, ?::uuid, ?, '{}' from changed
        """,
        now,
        by.name(),
        by.id(),
        sequence,
        id,
        now,
        by.kind(),
        by.id(),
        by.name());
  }

  /** Stores the number of the last event of an alert. */
  void sequence(UUID id, long sequence) {
    sql.update("update alert set sequence = ? where id = ?", sequence, id);
  }

  /** Nobody holds it any more. */
  void unacknowledge(UUID id, Who by, Instant now, long sequence) {
    sql.update(
        """
        update alert
        set status = 'TRIGGERED', acknowledged_at = null, acknowledged_by = null,
            acknowledged_by_id = null, snoozed_until = null, sequence = ?
        where id = ?
        """,
        sequence,
        id);
    log.add(id, AlertLogEntry.Kind.UNACKNOWLEDGED, by, Map.of(), now);
  }

  void snooze(UUID id, Instant until, Who by, Instant now) {
    sql.update("update alert set snoozed_until = ? where id = ?", until, id);
    log.add(id, AlertLogEntry.Kind.SNOOZED, by, Map.of("until", until), now);
  }

  /**
   * @param priority null for none
   */
  void prioritize(UUID id, AlertPriority priority) {
    sql.update("update alert set priority = ?::text where id = ?", priority, id);
  }

  void merge(UUID id, UUID into) {
    sql.update("update alert set merged_into = ? where id = ?", into, id);
  }

  /** The alerts for which another one stands, that are not over. */
  List<UUID> mergedInto(UUID id) {
    return sql.query(
        "select id from alert where merged_into = ? and status <> 'RESOLVED' order by id",
        row -> row.getObject(1, UUID.class),
        id);
  }

  /**
   * @param note null for none
   */
  void resolve(UUID id, Who by, String note, Instant now, long sequence) {
    sql.update(
        """
        with changed as (
          update alert set status = 'RESOLVED', resolved_at = ?, resolved_by = ?, sequence = ?
          where id = ?
          returning id)
        insert into alert_log (alert_id, at, kind, who_kind, who_id, who_name, detail)
        select id, ?::timestamptz, 'RESOLVED', ?, ?::uuid, ?, ?::jsonb from changed
        """,
        now,
        by.name(),
        sequence,
        id,
        now,
        by.kind(),
        by.id(),
        by.name(),
        JsonColumn.write(note == null ? Map.of() : Map.of("note", note)));
  }
}
