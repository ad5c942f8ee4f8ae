package dev.muster.postmortem.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentFacts;
import java.util.UUID;

/** An incident as of the last event taken in. */
public record KnownIncident(IncidentFacts facts, boolean detectedByAlert) {

  /** Its id. */
  public UUID id() {
    return facts.incidentId();
  }

  /** Whether the response is over and there was something to respond to. */
  public boolean isResolved() {
    return facts.state() == IncidentState.RESOLVED || facts.state() == IncidentState.CLOSED;
  }

  /** What people who may not know more call it: the title, or the reference when restricted. */
  public String codeName() {
    return facts.restricted() ? facts.reference() : facts.title();
  }
}
