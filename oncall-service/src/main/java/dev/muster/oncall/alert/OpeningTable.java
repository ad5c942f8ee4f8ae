package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.escalation.EscalationPosition;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The rows of alerts as they open, and while they count what comes for them. */
@ApplicationScoped
class OpeningTable {
  private final Sql sql;

  OpeningTable(Sql sql) {
    this.sql = sql;
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
}
