package dev.muster.oncall.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.EscalationPosition;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

  /**
   * Inserts the alert with its timer and first log entry, unless one is open for its key or was
   * made for its request.
   *
   * @param sequence of the last event that opening it causes
   * @return its number; empty when there is one already
   */
  OptionalLong insert(
      NewAlert alert, EscalationPosition position, boolean exhausted, long sequence) {
    var inserted =
        sql.query(
            """
            with opened as (
              insert into alert
                (id, number, service_id, integration_id, dedup_key, status, severity, priority,
                 urgency, summary, source, component, group_name, type_name, details, links, event_at,
                 starts_at, opened_at, event_count, last_event_at, test, incident_id, request_id,
                 sequence, raise_at)
              select ?::uuid, nextval('alert_number'), ?::uuid, ?::uuid, ?, 'TRIGGERED', ?, ?::text,
                     ?, ?, ?, ?::text, ?::text, ?::text, ?::jsonb, ?::jsonb, ?::timestamptz,
                     ?::timestamptz, ?::timestamptz, 1, ?::timestamptz, ?::boolean, ?::uuid,
                     ?::uuid, ?::bigint, ?::timestamptz
              where not exists (
                select 1 from alert
                where integration_id = ?::uuid and dedup_key = ? and status <> 'RESOLVED')
              on conflict do nothing
              returning id, number),
            timer as (
              insert into escalation
                (alert_id, policy, run, level, anyone_reached, next_at, status)
              select id, ?::jsonb, ?::int, ?::int, ?::boolean, ?::timestamptz, ? from opened),
            logged as (
              insert into alert_log (alert_id, at, kind, who_kind, who_id, who_name, detail)
              select id, ?::timestamptz, 'TRIGGERED', ?, ?::uuid, ?, '{}' from opened)
            select number from opened
            """,
            row -> row.getLong(1),
            alert.id(),
            alert.service().id(),
            alert.integrationId(),
            alert.dedupKey(),
            alert.severity(),
            alert.priority(),
            alert.urgency(),
            alert.summary(),
            alert.source(),
            alert.component(),
            alert.group(),
            alert.type(),
            JsonColumn.write(alert.details()),
            JsonColumn.write(alert.links()),
            alert.eventAt(),
            alert.startsAt(),
            alert.openedAt(),
            alert.openedAt(),
            alert.test(),
            alert.incidentId(),
            alert.requestId(),
            sequence,
            alert.raiseAt(),
            alert.integrationId(),
            alert.dedupKey(),
            JsonColumn.write(alert.policy()),
            position.run(),
            position.level(),
            position.anyoneReached(),
            position.nextAt(),
            exhausted ? "EXHAUSTED" : "ACTIVE",
            alert.openedAt(),
            alert.by().kind(),
            alert.by().id(),
            alert.by().name());
    return inserted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(inserted.get(0));
  }

  /**
   * Counts one more trigger of the open alert with this key; the log keeps the first hundred and
   * then every hundredth.
   *
   * @param startsAt null for senders that do not say
   * @return false when none is open
   */
  boolean repeat(
      UUID integrationId, String dedupKey, Instant startsAt, Who by, String detail, Instant now) {
    return !sql.query(
            """
            with repeated as (
              update alert
              set event_count = event_count + 1, last_event_at = ?,
                  starts_at = greatest(starts_at, ?::timestamptz)
              where integration_id = ? and dedup_key = ? and status <> 'RESOLVED'
              returning id, event_count),
            logged as (
              insert into alert_log (alert_id, at, kind, who_kind, who_id, who_name, detail)
              select id, ?::timestamptz, 'REPEATED', ?, ?::uuid, ?, ?::jsonb from repeated
              where event_count <= 100 or event_count % 100 = 0)
            select id from repeated
            """,
            row -> row.getObject(1, UUID.class),
            now,
            startsAt,
            integrationId,
            dedupKey,
            now,
            by.kind(),
            by.id(),
            by.name(),
            detail)
        .isEmpty();
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

  /** The id of the open alert with this key. */
  Optional<UUID> open(UUID integrationId, String dedupKey) {
    return sql
        .query(
            """
            select id from alert
            where integration_id = ? and dedup_key = ? and status <> 'RESOLVED'
            """,
            row -> row.getObject(1, UUID.class),
            integrationId,
            dedupKey)
        .stream()
        .findFirst();
  }

  /** The open responder requests of an incident. */
  Set<UUID> openRequests(UUID incidentId) {
    return Set.copyOf(
        sql.query(
            "select id from alert where incident_id = ? and status <> 'RESOLVED'",
            row -> row.getObject(1, UUID.class),
            incidentId));
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

  /** Locks alerts whose time to become urgent has come and that nobody took, the first ones. */
  List<Alert> claimRaises(Instant now, int most) {
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
  Optional<Instant> overdueRaise(Instant now) {
    return Optional.ofNullable(
        sql.query(
                "select min(raise_at) as at from alert where raise_at <= ? and status = 'TRIGGERED'",
                row -> Sql.instant(row, "at"),
                now)
            .get(0));
  }

  /** What decides about an alert whose time to become urgent has come; empty before. */
  Optional<UrgencyRule> raiseRule(UUID id, Instant now) {
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
