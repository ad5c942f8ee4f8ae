package dev.muster.oncall.auditor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.auditor.AuditedAlert.Action;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.oncall.auditor.Difference.Kind;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the auditor reads and writes. */
@ApplicationScoped
class AuditTables implements Evidence {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Sql sql;

  AuditTables(Sql sql) {
    this.sql = sql;
  }

  /** A part of the alerts that are open or were until lately, by id. */
  List<AuditedAlert> alerts(UUID after, Instant openedSince, Instant resolvedSince, int limit) {
    var ids =
        sql.query(
            """
            select id from alert
            where id > ? and opened_at >= ?
              and (status <> 'RESOLVED' or resolved_at >= ?)
            order by id limit ?
            """,
            row -> row.getObject("id", UUID.class),
            after,
            openedSince,
            resolvedSince,
            limit);
    var wanted = ids.toArray(UUID[]::new);
    var actions = actions(wanted);
    var pages = pages(wanted);
    return sql.query(
        """
        select a.id, a.severity, a.opened_at, a.status, e.policy::text as policy
        from alert a join escalation e on e.alert_id = a.id where a.id = any (?) order by a.id
        """,
        row -> {
          var id = row.getObject("id", UUID.class);
          return new AuditedAlert(
              id,
              row.getString("severity"),
              Sql.instant(row, "opened_at"),
              row.getString("status").equals("TRIGGERED"),
              read(row.getString("policy")),
              actions.getOrDefault(id, List.of()),
              pages.getOrDefault(id, List.of()));
        },
        (Object) wanted);
  }

  private Map<UUID, List<Action>> actions(UUID[] alerts) {
    var all = new HashMap<UUID, List<Action>>();
    sql.query(
        """
        select alert_id, kind, at from alert_log
        where alert_id = any (?)
          and kind in (
            'ACKNOWLEDGED', 'UNACKNOWLEDGED', 'RAISED', 'HASTENED', 'REASSIGNED', 'RESOLVED')
        order by alert_id, id
        """,
        row ->
            all.computeIfAbsent(row.getObject("alert_id", UUID.class), id -> new ArrayList<>())
                .add(new Action(row.getString("kind"), Sql.instant(row, "at"))),
        (Object) alerts);
    return all;
  }

  private Map<UUID, List<AuditedPage>> pages(UUID[] alerts) {
    var steps = steps(alerts);
    var all = new HashMap<UUID, List<AuditedPage>>();
    sql.query(
        """
        select id, alert_id, person_id, run, level, created_at from page where alert_id = any (?)
        """,
        row -> {
          var id = row.getObject("id", UUID.class);
          return all.computeIfAbsent(
                  row.getObject("alert_id", UUID.class), alert -> new ArrayList<>())
              .add(
                  new AuditedPage(
                      id,
                      row.getObject("person_id", UUID.class),
                      row.getInt("run"),
                      row.getInt("level"),
                      Sql.instant(row, "created_at"),
                      steps.getOrDefault(id, List.of())));
        },
        (Object) alerts);
    return all;
  }

  private Map<UUID, List<AuditedStep>> steps(UUID[] alerts) {
    var all = new HashMap<UUID, List<AuditedStep>>();
    sql.query(
        """
        select s.page_id, s.due_at, s.status in ('PENDING', 'QUEUED') as open,
               exists (
                 select 1 from page_ledger l where l.step_id = s.id and l.kind = 'ATTEMPT')
                 as attempted,
               case when m.id is null then null
                 else m.person_id = p.person_id and (m.verified_at is not null
                   or (m.kind = 'EMAIL' and lower(m.address) = lower(h.email))) end as own
        from page_step s
        join page p on p.id = s.page_id
        join person h on h.id = p.person_id
        left join contact_method m on m.id = s.contact_method_id
        where s.alert_id = any (?)
        """,
        row ->
            all.computeIfAbsent(row.getObject("page_id", UUID.class), page -> new ArrayList<>())
                .add(
                    new AuditedStep(
                        Sql.instant(row, "due_at"),
                        row.getBoolean("open"),
                        row.getBoolean("attempted"),
                        (Boolean) row.getObject("own"))),
        (Object) alerts);
    return all;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Set<UUID>> onCall(UUID scheduleId, UUID policyId, Instant at) {
    var certain =
        sql.query(
            """
            select 1 from schedule s
            where s.id = ? and s.recorded_until > ? and s.created_at <= ?
              and (s.deleted_at is null or s.deleted_at > ?)
              and not exists (
                select 1 from schedule_override o
                where o.schedule_id = s.id and o.policy_id = ? and o.starts_at <= ?
                  and o.ends_at > ?)
            """,
            row -> row.getInt(1),
            scheduleId,
            at,
            at,
            at,
            policyId,
            at,
            at);
    return certain.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HashSet<>(
                sql.query(
                    """
                    select person_id from shift_record
                    where schedule_id = ? and starts_at <= ? and ends_at > ?
                      and person_id is not null
                    """,
                    row -> row.getObject("person_id", UUID.class),
                    scheduleId,
                    at,
                    at)));
  }

  @Override
  public Set<UUID> schedulesOf(UUID teamId) {
    return new HashSet<>(
        sql.query(
            "select id from schedule where team_id = ? and deleted_at is null",
            row -> row.getObject("id", UUID.class),
            teamId));
  }

  @Override
  public Set<UUID> managersOf(UUID teamId) {
    return sql
        .query(
            "select manager_ids from team where id = ? and deleted_at is null",
            AuditTables::people,
            teamId)
        .stream()
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<UUID> people(ResultSet row) throws SQLException {
    var people = new HashSet<UUID>();
    Arrays.stream((Object[]) row.getArray(1).getArray()).map(UUID.class::cast).forEach(people::add);
    return people;
  }

  @Override
  public boolean canBeReached(UUID personId, Instant at) {
    return !sql.query(
            """
            select 1 from person p join contact_method m on m.person_id = p.id
            where p.id = ? and p.active and m.created_at <= ?
              and (m.verified_at <= ? or (m.kind = 'EMAIL' and lower(m.address) = lower(p.email)))
            limit 1
            """,
            row -> row.getInt(1),
            personId,
            at,
            at)
        .isEmpty();
  }

  /** Stores what is new; returns how much that was. */
  int store(List<Difference> differences, Instant now) {
    return differences.stream()
        .mapToInt(
            each ->
                sql.update(
                    """
                    insert into page_difference
                      (id, alert_id, kind, run, level, person_id, expected_at, found_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """,
                    Ids.next(),
                    each.alertId(),
                    each.kind(),
                    each.run(),
                    each.level(),
                    each.personId(),
                    each.expectedAt(),
                    now))
        .sum();
  }

  /** Lets one replica at a time look; empty while another one does. */
  Optional<Instant> lastCompleted() {
    sql.update(
        """
        insert into page_audit (id, completed_at) values (1, to_timestamp(0)) on conflict do nothing
        """);
    return sql
        .query(
            "select completed_at from page_audit for update skip locked",
            row -> Sql.instant(row, "completed_at"))
        .stream()
        .findFirst();
  }

  void completed(Instant now) {
    sql.update("update page_audit set completed_at = ?", now);
  }

  /** When all was looked at last; empty before the first time. */
  Optional<Instant> completedAt() {
    return sql
        .query("select completed_at from page_audit", row -> Sql.instant(row, "completed_at"))
        .stream()
        .findFirst();
  }

  /**
   * Whether an alarm may go out; remembers that it does.
   *
   * @param before the last one must lie before this
   */
  boolean mayAlarm(Instant before, Instant now) {
    return sql.update(
            """
            update page_audit set alarmed_at = ?
            where alarmed_at is null or alarmed_at < ?
            """,
            now,
            before)
        == 1;
  }

  /** The addresses of those whom the organisation pages in the end. */
  List<String> lastResort() {
    return sql.query(
        """
        select p.email from paging_settings s
        cross join jsonb_array_elements(s.last_resort) t
        join person p on p.active and (
          (t ->> 'kind' = 'PERSON' and p.id = (t ->> 'id')::uuid)
          or exists (
            select 1 from team m
            where t ->> 'kind' = 'TEAM' and m.id = (t ->> 'id')::uuid and p.id = any (m.manager_ids))
          or exists (
            select 1 from shift_record r
            where t ->> 'kind' = 'SCHEDULE' and r.schedule_id = (t ->> 'id')::uuid
              and r.person_id = p.id
              and r.ends_at = (
                select max(ends_at) from shift_record l where l.schedule_id = r.schedule_id)))
        """,
        row -> row.getString("email"));
  }

  /** Newest first. */
  Page<PageAudits.Found> page(PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select d.*, a.number from page_difference d join alert a on a.id = d.alert_id
            where (?::uuid is null or d.id < ?::uuid)
            order by d.id desc limit ?
            """,
            row ->
                new PageAudits.Found(
                    row.getObject("id", UUID.class),
                    new Difference(
                        row.getObject("alert_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("run"),
                        row.getInt("level"),
                        row.getObject("person_id", UUID.class),
                        Sql.instant(row, "expected_at")),
                    Sql.instant(row, "found_at"),
                    row.getLong("number")),
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }
}
