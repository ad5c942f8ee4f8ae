package dev.muster.incident.incident;

import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.alert.AlertFacts;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import java.time.Instant;

/** What its alerts do to an incident. */
public final class IncidentAlerts {
  private final Incident incident;

  IncidentAlerts(Incident incident) {
    this.incident = incident;
  }

  /** An alert of one of its services joins; it starts the stability clock anew. */
  public Changes attach(AlertFacts alert, boolean isSource, Act act) {
    var changes = new Changes();
    incident.alerted(alert.triggeredAt());
    incident.raise(
        changes,
        n -> new IncidentAlertAttached(incident.facts(), n, act.at(), alert.id(), alert.summary()));
    if (!isSource) {
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
