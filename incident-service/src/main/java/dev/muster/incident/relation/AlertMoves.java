package dev.muster.incident.relation;

import dev.muster.incident.alert.Alert;
import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves alerts from one incident to another, under the locks of all of them. */
@ApplicationScoped
class AlertMoves {
  private static final int MOST = 10_000;

  private final AlertTable alerts;
  private final Locks locks;
  private final IncidentStore store;

  AlertMoves(AlertTable alerts, Locks locks, IncidentStore store) {
    this.alerts = alerts;
    this.locks = locks;
    this.store = store;
  }

  /** Locks the alerts of an incident that is not locked yet, and their services; returns which. */
  Set<UUID> lock(UUID incidentId) {
    var held = held(incidentId);
    locks.services(held.stream().map(Alert::serviceId).toList());
    var ids = held.stream().map(Alert::id).collect(Collectors.toSet());
    locks.alerts(ids);
    return ids;
  }

  /**
   * Moves all alerts that {@code from} holds.
   *
   * @param locked the alerts that were locked before the incidents
   * @return which they are
   * @throws ProblemException 409 {@code relation.alerts-changed} when another one came meanwhile
   */
  Set<UUID> moveAll(Incident from, Incident to, Set<UUID> locked, Act act) {
    var held = held(from.id());
    if (held.stream().anyMatch(alert -> !locked.contains(alert.id()))) {
      throw new ProblemException(
          Problem.conflict("relation.alerts-changed", "An alert came meanwhile; try again"));
    }
    move(held, from, to, act);
    return held.stream().map(Alert::id).collect(Collectors.toSet());
  }

  /** Moves those alerts, and stores both incidents. */
  void move(Collection<Alert> moved, Incident from, Incident to, Act act) {
    var lost = new Changes();
    var gained = new Changes();
    for (Alert alert : moved) {
      alerts.attach(alert.id(), to.id());
      lost.and(from.alerts().release(alert.facts(), act));
      gained.and(to.alerts().attach(alert.facts(), true, act));
    }
    from.alerts().lastTriggered(alerts.lastTriggered(from.id()));
    store.save(from, lost);
    store.save(to, gained);
  }

  /** Those alerts of an incident. */
  List<Alert> of(UUID incidentId, Collection<UUID> wanted) {
    return held(incidentId).stream().filter(alert -> wanted.contains(alert.id())).toList();
  }

  /** Those about its services; a call for people stays with the incident that made it. */
  List<Alert> held(UUID incidentId) {
    return alerts.of(incidentId, MOST).stream().filter(alert -> !alert.responderRequest()).toList();
  }
}
