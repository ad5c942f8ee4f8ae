package dev.muster.postmortem.incident;

import dev.muster.contracts.Impact;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what {@code muster.incidents} tells; an event older than the last one is ignored. */
@ApplicationScoped
public class IncidentReadModel {
  private static final int MOST_POINTS = 1_000;

  private final Sql sql;
  private final ContractJson json;

  IncidentReadModel(Sql sql, ContractJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** Takes in {@code event}; empty when it is not newer than what is known. */
  public Optional<KnownIncident> follow(IncidentEvent event) {
    IncidentFacts facts = event.incident();
    if (!store(event)) {
      return Optional.empty();
    }
    rememberPeople(facts, event.sequence());
    if (event instanceof IncidentDeclared || event instanceof IncidentImpactChanged) {
      impact(event);
    }
    if (event instanceof IncidentDeclared declared) {
      severity(event, declared.occurredAt(), declared.by().name(), declared.severityReasons());
    } else if (event instanceof IncidentSeverityChanged changed) {
      severity(event, changed.occurredAt(), changed.by().name(), changed.reasons());
    } else if (event instanceof IncidentRoleChanged changed) {
      role(changed);
    } else if (event instanceof IncidentAlertAttached attached) {
      alert(attached);
    } else if (event instanceof IncidentAlertDetached detached) {
      noAlert(detached);
    } else if (event instanceof IncidentTimelineAppended appended) {
      entry(facts.incidentId(), appended.entry());
    }
    return find(facts.incidentId());
  }

  /** Forgets an incident; whoever takes in an event of it meanwhile waits. */
  void forget(UUID id) {
    sql.query("select 1 from incident where id = ? for update", row -> row.getInt(1), id);
    for (String table :
        List.of(
            "incident_entry",
            "incident_alert",
            "incident_impact",
            "incident_severity_change",
            "incident_role_change",
            "incident_person")) {
      sql.update("delete from " + table + " where incident_id = ?", id);
    }
    sql.update("delete from incident where id = ?", id);
  }

  private boolean store(IncidentEvent event) {
    IncidentFacts facts = event.incident();
    boolean byAlert =
        event instanceof IncidentDeclared declared && declared.sourceAlertId() != null;
    return sql.update(
            """
            insert into incident
              (id, sequence, reference, severity, state, team_id, drill, restricted,
               detected_by_alert, resolved_at, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set
              sequence = excluded.sequence, reference = excluded.reference,
              severity = excluded.severity, state = excluded.state, team_id = excluded.team_id,
              drill = excluded.drill, restricted = excluded.restricted,
              detected_by_alert = incident.detected_by_alert or excluded.detected_by_alert,
              resolved_at = excluded.resolved_at, facts = excluded.facts
            where incident.sequence < excluded.sequence
            """,
            facts.incidentId(),
            event.sequence(),
            facts.reference(),
            facts.severity(),
            facts.state(),
            facts.teamId(),
            facts.drill(),
            facts.restricted(),
            byAlert,
            facts.milestones().resolvedAt(),
            json.write(facts))
        == 1;
  }

  private void rememberPeople(IncidentFacts facts, long sequence) {
    List<Object[]> rows =
        facts.roles().entrySet().stream()
            .flatMap(
                role ->
                    role.getValue().stream()
                        .map(
                            person ->
                                new Object[] {facts.incidentId(), role.getKey(), person, sequence}))
            .toList();
    sql.batch(
        """
        insert into incident_person (incident_id, role, person_id, first_sequence)
        values (?, ?, ?, ?) on conflict do nothing
        """,
        rows);
  }

  private void severity(IncidentEvent event, Instant at, String by, List<String> reasons) {
    sql.update(
        """
        insert into incident_severity_change
          (incident_id, sequence, at, severity, changed_by, reasons)
        values (?, ?, ?, ?, ?, ?)
        """,
        event.incident().incidentId(),
        event.sequence(),
        at,
        event.incident().severity(),
        by,
        reasons.toArray(String[]::new));
  }

  private void role(IncidentRoleChanged changed) {
    sql.update(
        """
        insert into incident_role_change
          (incident_id, sequence, at, role, person_id, previous_person_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        changed.incident().incidentId(),
        changed.sequence(),
        changed.occurredAt(),
        changed.role(),
        changed.personId(),
        changed.previousPersonId());
  }

  private void impact(IncidentEvent event) {
    Impact impact = event.incident().impact();
    if (impact != null && !impact.equals(Impact.UNKNOWN)) {
      sql.update(
          "insert into incident_impact (incident_id, sequence, at, impact)"
              + " values (?, ?, ?, ?::jsonb)",
          event.incident().incidentId(),
          event.sequence(),
          event.occurredAt(),
          json.write(impact));
    }
  }

  private void alert(IncidentAlertAttached attached) {
    sql.update(
        """
        insert into incident_alert (incident_id, alert_id, sequence, summary, triggered_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        attached.incident().incidentId(),
        attached.alertId(),
        attached.sequence(),
        attached.alertSummary(),
        attached.triggeredAt());
  }

  private void noAlert(IncidentAlertDetached detached) {
    sql.update(
        "delete from incident_alert where incident_id = ? and alert_id = ?",
        detached.incident().incidentId(),
        detached.alertId());
  }

  private void entry(UUID incidentId, TimelineEntry entry) {
    sql.update(
        """
        insert into incident_entry (incident_id, id, number, occurred_at, entry)
        values (?, ?, ?, ?, ?::jsonb)
        on conflict (incident_id, id) do update set
          number = excluded.number, occurred_at = excluded.occurred_at, entry = excluded.entry
        """,
        incidentId,
        entry.entryId(),
        entry.number(),
        entry.occurredAt(),
        json.write(entry));
  }

  /** The incident, once an event told of it. */
  public Optional<KnownIncident> find(UUID id) {
    return sql
        .query(
            "select detected_by_alert, facts::text as facts from incident where id = ?",
            row ->
                new KnownIncident(
                    json.read(row.getString("facts"), IncidentFacts.class),
                    row.getBoolean("detected_by_alert")),
            id)
        .stream()
        .findFirst();
  }

  /** The whole timeline in order of occurrence. */
  public List<TimelineEntry> timeline(UUID id) {
    return sql.query(
        """
        select entry::text as entry from incident_entry where incident_id = ?
        order by occurred_at, number, id
        """,
        row -> json.read(row.getString("entry"), TimelineEntry.class),
        id);
  }

  /** A page of the timeline in order of occurrence. */
  public Page<TimelineEntry> timeline(UUID id, PageRequest wanted) {
    Optional<Cursor> after = wanted.after(3);
    Instant at = after.map(cursor -> cursor.instant(0)).orElse(null);
    List<TimelineEntry> rows =
        sql.query(
            """
            select entry::text as entry from incident_entry
            where incident_id = ?
              and (?::timestamptz is null
                   or (occurred_at, number, id) > (?::timestamptz, ?::bigint, ?::uuid))
            order by occurred_at, number, id
            limit ?
            """,
            row -> json.read(row.getString("entry"), TimelineEntry.class),
            id,
            at,
            at,
            after.map(cursor -> cursor.number(1)).orElse(null),
            after.map(cursor -> cursor.uuid(2)).orElse(null),
            wanted.fetchSize());
    return Page.of(
        rows, wanted, row -> Cursor.encode(row.occurredAt(), row.number(), row.entryId()));
  }

  /** The alerts that joined it, the first one first. */
  public List<KnownAlert> alerts(UUID id) {
    return sql.query(
        """
        select alert_id, summary, triggered_at from incident_alert where incident_id = ?
        order by sequence
        """,
        row ->
            new KnownAlert(
                row.getObject("alert_id", UUID.class),
                row.getString("summary"),
                Sql.instant(row, "triggered_at")),
        id);
  }

  /** What was known of its impact, the oldest first; the last thousand points. */
  public List<ImpactPoint> impact(UUID id) {
    return sql.query(
        """
        select at, impact from (
          select sequence, at, impact::text as impact from incident_impact
          where incident_id = ? order by sequence desc limit ?) latest
        order by sequence
        """,
        row ->
            new ImpactPoint(
                Sql.instant(row, "at"), json.read(row.getString("impact"), Impact.class)),
        id,
        MOST_POINTS);
  }

  /** The severities it had, the first one first. */
  public List<SeverityChange> severities(UUID id) {
    return sql.query(
        """
        select at, severity, changed_by, reasons from incident_severity_change
        where incident_id = ? order by sequence
        """,
        row ->
            new SeverityChange(
                Sql.instant(row, "at"),
                Severity.valueOf(row.getString("severity")),
                row.getString("changed_by"),
                List.of((String[]) row.getArray("reasons").getArray())),
        id);
  }

  /** Everybody who ever held a role, in the order in which they took it. */
  public List<RoleHolder> roleHolders(UUID id) {
    return sql.query(
        """
        select role, person_id from incident_person where incident_id = ?
        order by first_sequence, role, person_id
        """,
        row -> new RoleHolder(row.getString("role"), row.getObject("person_id", UUID.class)),
        id);
  }

  /** Everybody who ever held a role in the incident, each once. */
  public List<UUID> participants(UUID id) {
    return sql.query(
        "select distinct person_id from incident_person where incident_id = ? order by 1",
        row -> row.getObject("person_id", UUID.class),
        id);
  }

  /** Whether the person ever held a role in the incident; never for null. */
  public boolean tookPart(UUID id, UUID personId) {
    return personId != null
        && !sql.query(
                "select 1 from incident_person where incident_id = ? and person_id = ? limit 1",
                row -> row.getInt(1),
                id,
                personId)
            .isEmpty();
  }

  /**
   * The incident.
   *
   * @throws ProblemException 404 when no event told of it
   */
  public KnownIncident required(UUID id) {
    return find(id).orElseThrow(IncidentReadModel::missing);
  }

  static ProblemException missing() {
    return new ProblemException(
        Problem.notFound("incident.not-found", "There is no such incident"));
  }
}
