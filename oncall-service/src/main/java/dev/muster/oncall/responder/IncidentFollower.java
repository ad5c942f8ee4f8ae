package dev.muster.oncall.responder;

import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.platform.inbox.EventRouter;
import jakarta.enterprise.context.ApplicationScoped;

/** What oncall-service does about what it hears of incidents. */
@ApplicationScoped
public class IncidentFollower {
  private final KnownIncidents known;
  private final ResponderRequests requests;

  IncidentFollower(KnownIncidents known, ResponderRequests requests) {
    this.known = known;
    this.requests = requests;
  }

  public EventRouter router() {
    return EventRouter.named("oncall.incidents")
        .on(IncidentDeclared.class, this::declared)
        .on(IncidentAlertAttached.class, this::attached)
        .on(IncidentAlertDetached.class, this::detached)
        .on(IncidentSeverityChanged.class, this::learn)
        .on(IncidentStateChanged.class, this::learn)
        .on(RespondersRequested.class, this::request);
  }

  private void declared(IncidentDeclared event) {
    if (event.sourceAlertId() != null) {
      known.attach(event.sourceAlertId(), event.incident().incidentId());
    }
    learn(event);
  }

  private void attached(IncidentAlertAttached event) {
    known.attach(event.alertId(), event.incident().incidentId());
    learn(event);
  }

  private void detached(IncidentAlertDetached event) {
    known.detach(event.alertId(), event.incident().incidentId());
    learn(event);
  }

  private void learn(IncidentEvent event) {
    known.learn(event.incident(), event.sequence());
    requests.follow(event.incident());
  }

  private void request(RespondersRequested event) {
    known.learn(event.incident(), event.sequence());
    requests.open(event);
  }
}
