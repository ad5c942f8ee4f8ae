package dev.muster.incident.severity;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads severity decisions for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class SeverityHistory {
  private static final int MOST = 200;

  private final IncidentStore store;
  private final SeverityDecisionRepository decisions;

  SeverityHistory(IncidentStore store, SeverityDecisionRepository decisions) {
    this.store = store;
    this.decisions = decisions;
  }

  /** The decisions, the newest first. */
  public List<SeverityDecision> of(UUID incidentId, Caller caller) {
    return decisions.history(store.forReading(incidentId, caller).id(), MOST);
  }
}
