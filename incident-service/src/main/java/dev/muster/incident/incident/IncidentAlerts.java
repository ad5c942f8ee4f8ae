package dev.muster.incident.incident;

import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.alert.AlertFacts;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What its alerts do to an incident. */
public final class IncidentAlerts {
  private final Incident incident;

  IncidentAlerts(Incident incident) {
    this.incident = incident;
  }

  /**
   * An alert joins; it starts the stability clock anew.
   *
   * @param isTold whether the timeline tells of it by another line
   */
  public Changes attach(AlertFacts alert, boolean isTold, Act act) {
    var changes = new Changes();
    incident.alerted(alert.triggeredAt());
    incident.raise(
        changes,
        n ->
            new IncidentAlertAttached(
                incident.facts(), n, act.at(), alert.id(), alert.summary(), alert.triggeredAt()));
    if (!isTold) {
      incident.append(
          changes,
          Draft.of(
              Kind.ALERT,
              Line.of("alert.attached")
                  .value("number", alert.number())
                  .value("summary", alert.summary()),
              alert.triggeredAt(),
              act.by()),
          act.at());
    }
    return changes;
  }

  /** An alert leaves for another incident. */
  public Changes release(AlertFacts alert, Act act) {
    var changes = new Changes();
    incident.raise(
        changes,
        n -> new IncidentAlertDetached(incident.facts(), n, act.at(), alert.id(), alert.summary()));
    return changes;
  }

  /** An alert turned out to be about something else. */
  public Changes detach(AlertFacts alert, String reason, Act act) {
    var changes = release(alert, act);
    incident.note(
        changes,
        Kind.ALERT,
        Line.of("alert.detached")
            .value("number", alert.number())
            .value("summary", alert.summary())
            .value("reason", reason),
        act);
    return changes;
  }

  /** The alerts that are left were triggered then at the latest; null for none. */
  public void lastTriggered(Instant at) {
    incident.lastAlertAt = at;
  }

  /** What concerned the other incident concerns this one now; returns the services it gains. */
  public Set<UUID> takeOver(Incident other) {
    var gained =
        other.services().stream()
            .filter(
                service ->
                    incident.services.stream()
                        .noneMatch(known -> known.serviceId().equals(service.serviceId())))
            .toList();
    incident.services.addAll(gained);
    incident.roles().admitThoseOf(other);
    return gained.stream().map(AffectedService::serviceId).collect(Collectors.toSet());
  }

  /** These services turned out to be the concern of another incident. */
  public void leave(Set<UUID> serviceIds) {
    incident.services.removeIf(service -> serviceIds.contains(service.serviceId()));
  }

  /** One of its alerts is acknowledged: the first time acknowledges the incident. */
  public Changes acknowledged(AlertFacts alert, Act act, Instant now) {
    var changes = new Changes();
    incident.append(
        changes,
        Draft.of(
            Kind.ALERT,
            Line.of("alert.acknowledged")
                .value("number", alert.number())
                .value("summary", alert.summary())
                .value("name", act.by().name()),
            act.at(),
            act.by()),
        now);
    if (Lifecycle.isOpen(incident.state())) {
      incident.milestones(Clocks.acknowledged(incident.milestones(), act.at()));
      incident.course().acknowledge(changes, new Act(act.by(), now));
    }
    return changes;
  }
}
