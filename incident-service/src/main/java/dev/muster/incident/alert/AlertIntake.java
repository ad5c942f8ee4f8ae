package dev.muster.incident.alert;

import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.contracts.page.PageSent;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.AlertJoining;
import dev.muster.incident.incident.Declarations;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.incident.responder.OnCallPaging;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What alerts and their pages do to incidents. */
@ApplicationScoped
@Transactional
public class AlertIntake {
  private static final Who RULE = Who.rule("alert-mapping");
  private static final Who ON_CALL = new Who(Who.Kind.SERVICE, null, "oncall-service");

  private final AlertTable alerts;
  private final AlertNotes notes;
  private final Declarations declarations;
  private final AlertJoining joining;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Locks locks;
  private final Policies policies;
  private final InstantSource time;
  private final OnCallPaging onCall;

  AlertIntake(
      AlertTable alerts,
      AlertNotes notes,
      Declarations declarations,
      AlertJoining joining,
      IncidentRepository incidents,
      IncidentStore store,
      Locks locks,
      Policies policies,
      InstantSource time,
      OnCallPaging onCall) {
    this.alerts = alerts;
    this.notes = notes;
    this.declarations = declarations;
    this.joining = joining;
    this.incidents = incidents;
    this.store = store;
    this.locks = locks;
    this.policies = policies;
    this.time = time;
    this.onCall = onCall;
  }

  /** Joins the open incident of the service, else declares one if the mapping says so. */
  public void triggered(AlertTriggered event) {
    locks.services(List.of(event.serviceId()));
    locks.alerts(List.of(event.alertId()));
    if (!alerts.learn(event)) {
      return;
    }
    if (event.incidentId() != null) {
      respondersPaged(event);
      return;
    }
    var mapping = policies.current(PolicyKind.ALERT_MAPPING);
    if (!mapping.definition().attaches(event.severity())) {
      return;
    }
    var alert = alerts.find(event.alertId()).orElseThrow();
    var row = mapping.definition().decide(alert.severity(), alert.serviceTier());
    var act = new Act(RULE, time.instant());
    var open = openIncident(alert.serviceId());
    if (open.isPresent()) {
      joining.join(open.get(), alert, false, act);
      row.ifPresent(found -> raise(open.get(), found, mapping, act));
    } else {
      row.ifPresent(found -> declarations.byAlert(alert, found, mapping, act));
    }
  }

  /** The first acknowledgement of an alert acknowledges its incident. */
  public void acknowledged(AlertAcknowledged event) {
    locks.alerts(List.of(event.alertId()));
    alerts.acknowledge(event);
    var alert = alerts.find(event.alertId());
    alert
        .flatMap(this::incidentOf)
        .ifPresent(
            incident ->
                store.save(
                    incident,
                    incident
                        .alerts()
                        .acknowledged(
                            alert.get().facts(),
                            new Act(event.by(), event.occurredAt()),
                            time.instant())));
  }

  /** The incident keeps its milestones: somebody had taken the alert. */
  public void unacknowledged(AlertUnacknowledged event) {
    locks.alerts(List.of(event.alertId()));
    alerts.unacknowledge(event);
    tell(event.alertId(), "alert.unacknowledged", event.occurredAt(), event.by());
  }

  public void resolved(AlertResolved event) {
    locks.alerts(List.of(event.alertId()));
    alerts.resolve(event);
    tell(event.alertId(), "alert.resolved", event.occurredAt(), event.by());
  }

  /** Into the timeline of the incident that an alert belongs to, if it does. */
  private void tell(UUID alertId, String line, Instant occurredAt, Who by) {
    alerts
        .find(alertId)
        .ifPresent(
            alert ->
                incidentOf(alert)
                    .ifPresent(
                        incident ->
                            record(
                                incident,
                                Line.of(line)
                                    .value("number", alert.number())
                                    .value("summary", alert.summary()),
                                occurredAt,
                                by)));
  }

  public void paged(PageSent event) {
    note(
        event.alertId(),
        event.incidentId(),
        new AlertNotes.Note(
            event.occurredAt(),
            Line.of("page.sent")
                .value("name", event.personName())
                .value("channel", event.channel())
                .value("level", event.level()),
            ON_CALL));
  }

  public void answered(PageAcknowledged event) {
    note(
        event.alertId(),
        null,
        new AlertNotes.Note(
            event.occurredAt(),
            Line.of("page.acknowledged")
                .value("name", event.personName())
                .value("channel", event.channel()),
            Who.person(event.personId(), event.personName())));
  }

  public void exhausted(EscalationExhausted event) {
    note(
        event.alertId(),
        null,
        new AlertNotes.Note(
            event.occurredAt(),
            Line.of("page.exhausted").value("policy", event.policyName()),
            ON_CALL));
  }

  /** Into the timeline of the alert's incident, or kept until there is one. */
  private void note(UUID alertId, UUID incidentId, AlertNotes.Note note) {
    locks.alerts(List.of(alertId));
    var incident =
        Optional.ofNullable(incidentId)
            .flatMap(incidents::locked)
            .or(() -> alerts.find(alertId).flatMap(this::incidentOf));
    if (incident.isPresent()) {
      record(incident.get(), note.line(), note.occurredAt(), note.author());
    } else {
      notes.keep(alertId, note);
    }
  }

  private void respondersPaged(AlertTriggered event) {
    incidents
        .locked(event.incidentId())
        .ifPresent(
            incident -> {
              record(
                  incident,
                  Line.of("alert.responders").value("summary", event.summary()),
                  event.occurredAt(),
                  ON_CALL);
              joining.takeNotes(incident, event.alertId());
            });
  }

  /** A worse alert lifts a severity that rests on nothing but an earlier alert. */
  private void raise(
      Incident incident, AlertMapping.Row row, PolicyVersion<AlertMapping> mapping, Act act) {
    if (incident.severityBasis() != Basis.ALERT_MAPPING
        || row.severity().compareTo(incident.severity()) >= 0) {
      return;
    }
    var reason =
        Line.of("declared.reason").term("alert", "alert." + row.alert()).value("tier", row.tier());
    var decision =
        new Decision(
            Basis.ALERT_MAPPING,
            mapping.version(),
            row.id(),
            row.severity(),
            null,
            List.of(reason.everywhere()));
    store.save(
        incident,
        incident.setSeverity(decision, policies.current(PolicyKind.TIMING).definition(), act));
    onCall.page(incident, act);
  }

  private Optional<Incident> openIncident(UUID serviceId) {
    return incidents.open(serviceId).stream()
        .map(incidents::locked)
        .flatMap(Optional::stream)
        .filter(incident -> Lifecycle.isOpen(incident.state()))
        .findFirst();
  }

  private Optional<Incident> incidentOf(Alert alert) {
    return Optional.ofNullable(alert.incidentId()).flatMap(incidents::locked);
  }

  private void record(Incident incident, Line line, Instant occurredAt, Who author) {
    store.save(
        incident, incident.record(Draft.of(Kind.ALERT, line, occurredAt, author), time.instant()));
  }
}
