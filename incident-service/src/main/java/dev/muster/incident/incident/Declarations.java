package dev.muster.incident.incident;

import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Caller;
import dev.muster.incident.alert.Alert;
import dev.muster.incident.alert.AlertMapping;
import dev.muster.incident.alert.AlertNotes;
import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.words.WordBook;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.i18n.Shortened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins incidents, for people and for the alert mapping. */
@ApplicationScoped
public class Declarations {
  private static final int MOST_ALERTS = 100;
  private static final int LONGEST_TITLE = 200;

  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Groundwork groundwork;
  private final CodeNames codeNames;
  private final AlertTable alerts;
  private final AlertNotes notes;
  private final Locks locks;
  private final Policies policies;
  private final InstantSource time;

  Declarations(
      IncidentRepository incidents,
      IncidentStore store,
      Groundwork groundwork,
      CodeNames codeNames,
      AlertTable alerts,
      AlertNotes notes,
      Locks locks,
      Policies policies,
      InstantSource time) {
    this.incidents = incidents;
    this.store = store;
    this.groundwork = groundwork;
    this.codeNames = codeNames;
    this.alerts = alerts;
    this.notes = notes;
    this.locks = locks;
    this.policies = policies;
    this.time = time;
  }

  /**
   * What a person declares.
   *
   * @param severity null to let the severity table decide from {@code facts}
   * @param facts null for nothing known; ignored when {@code severity} is said outright
   * @param startedAt null for now
   * @param publicText by language tag; null for the proposed words
   */
  public record Order(
      String title,
      String summary,
      List<UUID> serviceIds,
      Severity severity,
      SeverityFacts facts,
      Instant startedAt,
      boolean drill,
      boolean restricted,
      boolean takeCommand,
      Map<String, String> publicText) {}

  /** Declares for a person; alerts of the services that are still open join. */
  @Transactional
  public Incident byPerson(Order order, Caller caller) {
    var act = new Act(caller.who(), time.instant());
    var services = groundwork.services(order.serviceIds());
    var startedAt = order.startedAt() == null ? act.at() : order.startedAt();
    if (startedAt.isAfter(act.at())) {
      throw Groundwork.invalid("startedAt", "past", "must not lie in the future");
    }
    locks.services(order.serviceIds());
    var names = services.stream().map(CatalogService::name).toList();
    var words = WordBook.declared(names, order.summary());
    var changes = new Changes();
    var decision = groundwork.decide(order.severity(), order.facts(), act.by().name());
    if (order.restricted()) {
      Groundwork.requirePerson(caller);
    }
    var number = incidents.nextNumber();
    var incident =
        Incident.declare(
            new Declaration(
                number,
                order.title(),
                order.summary(),
                services.stream().map(Groundwork::affected).toList(),
                Groundwork.owner(services),
                order.drill(),
                order.restricted(),
                order.restricted() ? codeNames.next(number) : null,
                Clocks.declared(startedAt, act.at(), act.at()),
                null,
                decision,
                new Words(
                    WordBook.choose(order.publicText(), words.publicText()), words.internalText())),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.by-person")
                .value("title", order.title())
                .value("severity", decision.severity().name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    if (order.takeCommand()) {
      changes.and(groundwork.takeCommand(incident, caller, act));
    }
    store.add(incident, changes);
    if (!order.drill() && !order.restricted()) {
      attachLoose(incident, order.serviceIds(), new Act(Who.rule("alert-mapping"), act.at()));
    }
    return incident;
  }

  /** Declares for an alert that the mapping takes seriously; demands the service's lock. */
  public Incident byAlert(
      Alert alert, AlertMapping.Row row, PolicyVersion<AlertMapping> mapping, Act act) {
    var reasons =
        Line.of("declared.reason").term("alert", "alert." + row.alert()).value("tier", row.tier());
    var decision =
        new Decision(
            Basis.ALERT_MAPPING,
            mapping.version(),
            row.id(),
            row.severity(),
            null,
            List.of(reasons.everywhere()));
    var title = alert.summary().strip();
    var changes = new Changes();
    var incident =
        Incident.declare(
            new Declaration(
                incidents.nextNumber(),
                Shortened.to(LONGEST_TITLE, title),
                alert.summary(),
                List.of(
                    new AffectedService(
                        alert.serviceId(), alert.serviceName(), alert.serviceTier())),
                alert.teamId(),
                false,
                false,
                null,
                Clocks.declared(alert.triggeredAt(), alert.triggeredAt(), act.at()),
                alert.id(),
                decision,
                WordBook.declared(List.of(alert.serviceName()), alert.summary())),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.by-alert")
                .value("number", alert.number())
                .value("summary", alert.summary())
                .value("severity", row.severity().name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    changes.and(incident.alerts().attach(alert.facts(), true, act));
    store.add(incident, changes);
    alerts.attach(alert.id(), incident.id());
    takeNotes(incident, alert.id());
    attachLoose(incident, List.of(alert.serviceId()), act);
    return incident;
  }

  /** Joins an alert to an incident, with what happened around it before. */
  public void attach(Incident incident, Alert alert, Act act) {
    store.save(incident, incident.alerts().attach(alert.facts(), false, act));
    alerts.attach(alert.id(), incident.id());
    takeNotes(incident, alert.id());
  }

  /** Moves the lines that waited for this alert into the incident's timeline. */
  public void takeNotes(Incident incident, UUID alertId) {
    var changes = new Changes();
    for (var note : notes.take(alertId)) {
      changes.and(
          incident.record(
              Draft.of(Kind.ALERT, note.line(), note.occurredAt(), note.author()), time.instant()));
    }
    if (!changes.events().isEmpty()) {
      store.save(incident, changes);
    }
  }

  private void attachLoose(Incident incident, List<UUID> serviceIds, Act act) {
    var mapping = policies.current(PolicyKind.ALERT_MAPPING).definition();
    locks.alerts(
        alerts.loose(serviceIds, mapping.attachFrom(), MOST_ALERTS).stream()
            .map(Alert::id)
            .toList());
    alerts
        .loose(serviceIds, mapping.attachFrom(), MOST_ALERTS)
        .forEach(alert -> attach(incident, alert, act));
  }
}
