package dev.muster.incident.shift;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.shift.ShiftHandedOver;
import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.Locks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** What a change of those on call does to incidents. */
@ApplicationScoped
@Transactional
public class ShiftIntake {
  private final AlertTable alerts;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Locks locks;
  private final InstantSource time;

  ShiftIntake(
      AlertTable alerts,
      IncidentRepository incidents,
      IncidentStore store,
      Locks locks,
      InstantSource time) {
    this.alerts = alerts;
    this.incidents = incidents;
    this.store = store;
    this.locks = locks;
    this.time = time;
  }

  /** Into the timeline of each open incident that an alert of the hand-over belongs to. */
  public void handedOver(ShiftHandedOver event) {
    locks.alerts(event.alertIds());
    alerts.incidentsOf(event.alertIds()).stream()
        .map(incidents::locked)
        .flatMap(Optional::stream)
        .filter(incident -> Lifecycle.isOpen(incident.state()))
        .forEach(incident -> record(incident, event));
  }

  private void record(Incident incident, ShiftHandedOver event) {
    var line =
        Line.of("shift.handed-over")
            .value("schedule", event.scheduleName())
            .value("from", event.fromPersonName())
            .value("to", event.toPersonName());
    var author = Who.person(event.toPersonId(), event.toPersonName());
    store.save(
        incident,
        incident.record(Draft.of(Kind.ROLE, line, event.occurredAt(), author), time.instant()));
  }
}
