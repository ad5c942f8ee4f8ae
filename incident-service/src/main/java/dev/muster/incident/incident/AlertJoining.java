package dev.muster.incident.incident;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.alert.Alert;
import dev.muster.incident.alert.AlertNotes;
import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Joins alerts to incidents, with what happened around them before; demands a transaction. */
@ApplicationScoped
public class AlertJoining {
  private static final int MOST_LOOSE = 100;

  private final IncidentStore store;
  private final AlertTable alerts;
  private final AlertNotes notes;
  private final Locks locks;
  private final Policies policies;
  private final InstantSource time;

  AlertJoining(
      IncidentStore store,
      AlertTable alerts,
      AlertNotes notes,
      Locks locks,
      Policies policies,
      InstantSource time) {
    this.store = store;
    this.alerts = alerts;
    this.notes = notes;
    this.locks = locks;
    this.policies = policies;
    this.time = time;
  }

  /**
   * Locks these alerts, their services and those others; returns the alerts that are known and
   * about a service, the earliest first.
   */
  public List<Alert> lock(Collection<UUID> serviceIds, Collection<UUID> alertIds) {
    var services = new HashSet<>(serviceIds);
    alerts.ofServices(alertIds).forEach(alert -> services.add(alert.serviceId()));
    locks.services(services);
    locks.alerts(alertIds);
    return alerts.ofServices(alertIds);
  }

  /**
   * Passes when all of these alerts were found.
   *
   * @throws ProblemException 422 {@code alert.unknown} naming {@code alertIds} for what is no alert
   *     of a service
   */
  public static void requireKnown(Collection<UUID> ids, List<Alert> found) {
    for (UUID id : ids) {
      if (found.stream().noneMatch(alert -> alert.id().equals(id))) {
        throw new ProblemException(
            Problem.unprocessable(
                "alert.unknown",
                "There is no alert " + id,
                new FieldError("alertIds", "exists", "there is no alert " + id)));
      }
    }
  }

  /**
   * Passes for an alert in no incident.
   *
   * @throws ProblemException 409 {@code alert.elsewhere} naming {@code alertIds}
   */
  public static void requireLoose(Alert alert) {
    if (alert.incidentId() != null) {
      var number = "#" + alert.number();
      throw new ProblemException(
          Problem.conflict(
              "alert.elsewhere",
              "Alert " + number + " is in another incident",
              new FieldError("alertIds", "loose", number + ": is in another incident")));
    }
  }

  /** Joins an alert; {@code isTold} whether the timeline tells of it by another line. */
  public void join(Incident incident, Alert alert, boolean isTold, Act act) {
    store.save(incident, incident.alerts().attach(alert.facts(), isTold, act));
    alerts.attach(alert.id(), incident.id());
    takeNotes(incident, alert.id());
  }

  /** Locks what {@link #joinLoose} would join; demands the locks of the services. */
  public void lockLoose(Collection<UUID> serviceIds) {
    locks.alerts(loose(serviceIds).stream().map(Alert::id).toList());
  }

  /**
   * Joins what is open of these services and serious enough, except to a drill, a private incident
   * and one that is over; demands the locks of the services.
   */
  public void joinLoose(Incident incident, Collection<UUID> serviceIds, Act act) {
    var facts = incident.facts();
    if (facts.drill() || facts.restricted() || !Lifecycle.isOpen(incident.state())) {
      return;
    }
    lockLoose(serviceIds);
    loose(serviceIds).forEach(alert -> join(incident, alert, false, act));
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

  private List<Alert> loose(Collection<UUID> serviceIds) {
    var mapping = policies.current(PolicyKind.ALERT_MAPPING).definition();
    return alerts.loose(serviceIds, mapping.attachFrom(), MOST_LOOSE);
  }
}
