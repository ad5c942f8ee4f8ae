package dev.muster.oncall.page;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.query.Where;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads pages and their ledger. */
@ApplicationScoped
public class Pages {
  private static final String PAGE =
      """
      select p.id, p.alert_id, a.number, a.status as alert_status, a.severity, a.summary,
             a.service_id, coalesce(s.name, 'Incident') as service_name, a.incident_id, p.person_id,
             p.person_name, p.run, p.level, p.reason::text as reason, p.status, p.created_at, p.answered_at, p.answered_via
      from page p join alert a on a.id = p.alert_id
      left join monitored_service s on s.id = a.service_id
      """;

  private final Sql sql;

  Pages(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws ProblemException 404 {@code page.not-found}
   */
  public PageView get(UUID id) {
    return sql.query(PAGE + " where p.id = ?", Pages::view, id).stream()
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("page.not-found", "No such page")));
  }

  /** Pages, newest first. */
  public Page<PageView> page(PageFilter filter, PageRequest wanted) {
    var where = where(filter);
    wanted.after(1).ifPresent(cursor -> where.add("p.id < ?", cursor.uuid(0)));
    var rows =
        sql.query(
            PAGE + "where " + where.text() + " order by p.id desc limit " + wanted.fetchSize(),
            Pages::view,
            where.parameters());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  /** The alerts of an incident are few and are looked up first. */
  private static Where where(PageFilter filter) {
    var where = new Where(" and ", "true");
    if (filter.personId() != null) {
      where.add("p.person_id = ?", filter.personId());
    }
    if (filter.alertId() != null) {
      where.add("p.alert_id = ?", filter.alertId());
    }
    if (filter.incidentId() != null) {
      where.add(
          """
          p.alert_id = any (array(
            select alert_id from incident_of_alert where incident_id = ?
            union all
            select id from alert where incident_id = ?))
          """,
          filter.incidentId(),
          filter.incidentId());
    }
    if (!filter.statuses().isEmpty()) {
      where.add(
          "p.status = any (?)",
          (Object) filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }
    return where;
  }

  private static PageView view(ResultSet row) throws SQLException {
    return new PageView(
        row.getObject("id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getLong("number"),
        AlertStatus.valueOf(row.getString("alert_status")),
        AlertSeverity.valueOf(row.getString("severity")),
        row.getString("summary"),
        row.getObject("service_id", UUID.class),
        row.getString("service_name"),
        row.getObject("incident_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getInt("run") + 1,
        row.getInt("level") + 1,
        PageReason.read(row.getString("reason")),
        PageStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "answered_at"),
        row.getString("answered_via"));
  }

  /** The messages of a page by due time. */
  public List<PageStepView> steps(UUID pageId) {
    return sql.query(
        "select id, channel, due_at, status from page_step where page_id = ? order by due_at, id",
        row ->
            new PageStepView(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                Sql.instant(row, "due_at"),
                StepStatus.valueOf(row.getString("status"))),
        pageId);
  }

  /** Everything that was done to reach the person, in order. */
  public List<LedgerEntry> ledger(UUID pageId) {
    return sql.query(
        """
        select id, at, kind, step_id, channel, detail::text as detail
        from page_ledger where page_id = ? order by id
        """,
        Pages::entry,
        pageId);
  }

  static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("id"),
        Sql.instant(row, "at"),
        LedgerKind.valueOf(row.getString("kind")),
        row.getObject("step_id", UUID.class),
        row.getString("channel"),
        shown(
            row.getString("channel"),
            JsonColumn.read(row.getString("detail"), new TypeReference<Map<String, Object>>() {})));
  }

  private static Map<String, Object> shown(String channel, Map<String, Object> detail) {
    ContactMethodKind.of(channel)
        .ifPresent(
            kind -> detail.computeIfPresent("address", (name, at) -> kind.shown(at.toString())));
    return detail;
  }
}
