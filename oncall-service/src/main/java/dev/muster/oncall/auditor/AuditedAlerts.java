package dev.muster.oncall.auditor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.auditor.AuditedAlert.Action;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPage;
import dev.muster.oncall.auditor.AuditedAlert.AuditedPost;
import dev.muster.oncall.auditor.AuditedAlert.AuditedStep;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads alerts with what was done to them and sent for them, in a few statements for many. */
@ApplicationScoped
class AuditedAlerts {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Sql sql;
  private final AuditorConfig config;

  AuditedAlerts(Sql sql, AuditorConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** A part of the alerts that are open or were until lately, by id. */
  List<AuditedAlert> page(UUID after, Instant openedSince, Instant resolvedSince, int limit) {
    var ids =
        sql.query(
            """
            select id from alert
            where id > ? and opened_at >= ? and status <> 'RESOLVED'
            union all
            select id from alert
            where id > ? and opened_at >= ? and status = 'RESOLVED' and resolved_at >= ?
            order by id limit ?
            """,
            row -> row.getObject("id", UUID.class),
            after,
            openedSince,
            after,
            openedSince,
            resolvedSince,
            limit);
    var wanted = ids.toArray(UUID[]::new);
    var actions = actions(wanted);
    var pages = pages(wanted);
    var posts = posts(wanted);
    return sql.query(
        """
        select a.id, a.severity, a.priority, a.opened_at, a.status, e.policy::text as policy
        from alert a join escalation e on e.alert_id = a.id where a.id = any (?) order by a.id
        """,
        row -> {
          var id = row.getObject("id", UUID.class);
          return new AuditedAlert(
              id,
              row.getString("severity"),
              row.getString("priority"),
              Sql.instant(row, "opened_at"),
              row.getString("status").equals("TRIGGERED"),
              read(row.getString("policy")),
              actions.getOrDefault(id, List.of()),
              pages.getOrDefault(id, List.of()),
              posts.getOrDefault(id, List.of()));
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
            'ACKNOWLEDGED', 'UNACKNOWLEDGED', 'RAISED', 'HASTENED', 'REASSIGNED', 'RESOLVED',
            'PRIORITIZED')
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

  private Map<UUID, List<AuditedPost>> posts(UUID[] alerts) {
    var all = new HashMap<UUID, List<AuditedPost>>();
    sql.query(
        "select alert_id, run, level, created_at from post where alert_id = any (?)",
        row ->
            all.computeIfAbsent(row.getObject("alert_id", UUID.class), alert -> new ArrayList<>())
                .add(
                    new AuditedPost(
                        row.getInt("run"), row.getInt("level"), Sql.instant(row, "created_at"))),
        (Object) alerts);
    return all;
  }

  private Map<UUID, List<AuditedStep>> steps(UUID[] alerts) {
    var all = new HashMap<UUID, List<AuditedStep>>();
    sql.query(
        """
        select s.page_id, s.due_at, s.status in ('PENDING', 'WAITING', 'QUEUED') as open, s.channel,
               exists (
                 select 1 from page_ledger l
                 where l.page_id = s.page_id and l.step_id = s.id and l.kind = 'WAITING')
                 as bundled,
               exists (
                 select 1 from page_ledger l
                 where l.page_id = s.page_id and l.step_id = s.id and l.kind = 'ATTEMPT')
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
                        row.getBoolean("bundled")
                            ? config.pause().get(row.getString("channel"))
                            : Duration.ZERO,
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
}
