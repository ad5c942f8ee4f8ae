package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertRows;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.storm.StormConfig;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages that tell of several alerts, and the steps that they stand for. */
@ApplicationScoped
class BundleTable {
  private final Sql sql;
  private final StormConfig config;

  BundleTable(Sql sql, StormConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /**
   * The contact methods for which messages wait and whose pause is over, the longest waiting first;
   * no other replica gets them until this transaction ends.
   */
  List<UUID> claim(Instant now, int most) {
    var kinds = ContactMethodKind.values();
    return sql.query(
        """
        with waiting as (
          select contact_method_id, channel, min(due_at) as since from page_step
          where status = 'WAITING' and due_at <= ?
          group by contact_method_id, channel),
        due as materialized (
          select w.contact_method_id from waiting w
          join unnest(?::text[], ?::timestamptz[]) as p(channel, pause_since) using (channel)
          where not exists (
            select 1 from page_step s
            where s.contact_method_id = w.contact_method_id and s.out_at > p.pause_since)
          order by w.since limit ?)
        select contact_method_id from due
        where pg_try_advisory_xact_lock(hashtextextended('page-bundle/' || contact_method_id, 0))
        """,
        row -> row.getObject(1, UUID.class),
        now,
        Arrays.stream(kinds).map(ContactMethodKind::channel).toArray(String[]::new),
        Arrays.stream(kinds)
            .map(kind -> now.minus(config.pause().get(kind.channel())).toString())
            .toArray(String[]::new),
        most);
  }

  /** Puts off what waits for a contact method because it could not be sent. */
  void putOff(UUID methodId, Instant now) {
    sql.update(
        """
        update page_step
        set failures = failures + 1, due_at = ?::timestamptz
          + make_interval(secs => least(60, power(2, least(failures, 6))))
        where contact_method_id = ? and status = 'WAITING'
        """,
        now,
        methodId);
  }

  /** Since when the message waits that waits longest, failures included; empty when none does. */
  Optional<Instant> waitingSince() {
    return Optional.ofNullable(
        sql.query(
                """
                select min(l.at) as since
                from page_step s
                join page_ledger l
                  on l.page_id = s.page_id and l.step_id = s.id and l.kind = 'WAITING'
                where s.status = 'WAITING'
                """,
                row -> Sql.instant(row, "since"))
            .get(0));
  }

  void insert(Bundle bundle) {
    sql.update(
        """
        insert into page_bundle (id, contact_method_id, person_id, person_name, alerts, created_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        bundle.id(),
        bundle.methodId(),
        bundle.personId(),
        bundle.personName(),
        bundle.alerts(),
        bundle.createdAt());
  }

  /** Stores of steps that they go out in a bundle, and through what. */
  void queued(Bundle bundle, Collection<UUID> steps, ReachableMethod method) {
    sql.update(
        """
        with queued as (
          update page_step set status = 'QUEUED', bundle_id = ?, out_at = ?
          where id = any (?)
          returning id, page_id, alert_id, channel)
        insert into page_ledger (alert_id, page_id, step_id, at, kind, channel, detail)
        select alert_id, page_id, id, ?::timestamptz, 'QUEUED', channel, ?::jsonb from queued
        """,
        bundle.id(),
        bundle.createdAt(),
        steps.toArray(UUID[]::new),
        bundle.createdAt(),
        JsonColumn.write(
            Map.of("address", method.address(), "bundle", bundle.id(), "alerts", bundle.alerts())));
  }

  /** A step that goes out in a bundle. */
  record Member(UUID bundleId, UUID stepId) {}

  /** The steps of bundles that are still wanted, in the order of their alerts. */
  List<Member> members(Collection<UUID> bundles) {
    return sql.query(
        """
        select bundle_id, id from page_step
        where bundle_id = any (?) and status in ('QUEUED', 'SENT', 'FAILED')
        order by alert_id, id
        """,
        row -> new Member(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
        (Object) bundles.toArray(UUID[]::new));
  }

  /**
   * @throws ProblemException 404 {@code link.invalid} when it is too old to be known
   */
  Bundle get(UUID id) {
    return sql
        .query(
            """
            select id, contact_method_id, person_id, person_name, alerts, created_at
            from page_bundle where id = ?
            """,
            row ->
                new Bundle(
                    row.getObject("id", UUID.class),
                    row.getObject("contact_method_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("person_name"),
                    row.getInt("alerts"),
                    Sql.instant(row, "created_at")),
            id)
        .stream()
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("link.invalid", "No such message")));
  }

  /** The alerts of a bundle whose pages wait for an answer, in the order of their ids. */
  List<UUID> open(UUID id) {
    return sql.query(
        """
        select distinct a.id from page_step s
        join page p on p.id = s.page_id and p.status = 'OPEN'
        join alert a on a.id = s.alert_id and a.status = 'TRIGGERED'
        where s.bundle_id = ? order by a.id
        """,
        row -> row.getObject(1, UUID.class),
        id);
  }

  /**
   * The alerts of {@link #open}, the worst first, of these the oldest first.
   *
   * @param most the first ones
   */
  List<Alert> worst(UUID id, int most) {
    return sql.query(
        "select "
            + AlertRows.COLUMNS
            + """
            from alert a left join monitored_service s on s.id = a.service_id
            where a.status = 'TRIGGERED' and a.id in (
              select t.alert_id from page_step t
              join page p on p.id = t.page_id and p.status = 'OPEN'
              where t.bundle_id = ?)
            order by array_position(?::text[], a.severity), a.number
            limit ?
            """,
        AlertRows::alert,
        id,
        Arrays.stream(AlertSeverity.values()).map(Enum::name).toArray(String[]::new),
        most);
  }
}
