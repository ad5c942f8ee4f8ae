package dev.muster.incident.decision;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads decisions for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Decisions {
  private final IncidentStore store;
  private final DecisionRepository decisions;

  Decisions(IncidentStore store, DecisionRepository decisions) {
    this.store = store;
    this.decisions = decisions;
  }

  /** Those of an incident in the order in which they were proposed. */
  public List<Decision> of(UUID incidentId, Caller caller) {
    return decisions.of(store.forReading(incidentId, caller).id());
  }
}
