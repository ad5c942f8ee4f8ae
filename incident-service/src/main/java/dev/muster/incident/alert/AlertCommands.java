package dev.muster.incident.alert;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.AffectedService;
import dev.muster.incident.incident.AlertJoining;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Alerts that people put into an incident, or take out of it. */
@ApplicationScoped
@Transactional
public class AlertCommands {
  private static final int MOST_SHOWN = 100;
  private static final Who RULE = Who.rule("alert-mapping");

  private final AlertTable alerts;
  private final AlertJoining joining;
  private final IncidentStore store;
  private final Deeds deeds;
  private final Locks locks;

  AlertCommands(
      AlertTable alerts, AlertJoining joining, IncidentStore store, Deeds deeds, Locks locks) {
    this.alerts = alerts;
    this.joining = joining;
    this.store = store;
    this.deeds = deeds;
    this.locks = locks;
  }

  /** Alerts that could be attached: not resolved, in no incident, at most a hundred. */
  public List<Alert> loose(UUID incidentId, Caller caller) {
    return alerts.looseFor(store.forReading(incidentId, caller).id(), MOST_SHOWN);
  }

  /**
   * Puts alerts into the incident; those that are in it stay. Their services are concerned from now
   * on, and other open alerts of those join.
   *
   * @throws ProblemException 422 for what is no alert of a service, 409 {@code alert.elsewhere} for
   *     one of another incident, {@code incident.drill} for a drill, {@code incident.not-open}
   */
  public Incident attach(Target target, List<UUID> alertIds) {
    var chosen = joining.lock(List.of(), alertIds);
    var services = chosen.stream().map(Alert::serviceId).distinct().toList();
    joining.lockLoose(services);
    var deed = begin(target);
    var incident = deed.incident();
    if (incident.facts().drill()) {
      throw refused("incident.drill", "An alert must not vanish into a drill");
    }
    AlertJoining.requireKnown(alertIds, chosen);
    var known = incident.services().stream().map(AffectedService::serviceId).toList();
    var gained = services.stream().filter(id -> !known.contains(id)).toList();
    chosen.stream()
        .filter(alert -> !incident.id().equals(alert.incidentId()))
        .forEach(AlertJoining::requireLoose);
    deed.save(incident.scope().widen(chosen.stream().map(Alert::service).toList(), deed.act()));
    for (Alert alert : chosen) {
      if (!incident.id().equals(alert.incidentId())) {
        joining.join(incident, alert, false, deed.act());
      }
    }
    joining.joinLoose(incident, gained, new Act(RULE, deed.act().at()));
    return incident;
  }

  /**
   * Takes an alert out; it can join another incident then.
   *
   * @throws ProblemException 404 {@code alert.not-here} when it is not in the incident
   */
  public Incident detach(Target target, UUID alertId, String reason) {
    locks.alerts(List.of(alertId));
    var deed = begin(target);
    var incident = deed.incident();
    var alert =
        alerts
            .find(alertId)
            .filter(found -> incident.id().equals(found.incidentId()) && !found.responderRequest())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("alert.not-here", "The incident has no such alert")));
    alerts.detach(alertId);
    incident.alerts().lastTriggered(alerts.lastTriggered(incident.id()));
    return deed.save(incident.alerts().detach(alert.facts(), reason, deed.act()));
  }

  private Deed begin(Target target) {
    var deed = deeds.begin(target, Action.MOVE_ALERTS);
    var state = deed.incident().state();
    if (!Lifecycle.isOpen(state) && state != IncidentState.RESOLVED) {
      throw refused("incident.not-open", "The incident is " + state);
    }
    return deed;
  }

  private static ProblemException refused(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }
}
