package dev.muster.incident.hypothesis;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads hypotheses for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Hypotheses {
  private final IncidentStore store;
  private final HypothesisRepository hypotheses;

  Hypotheses(IncidentStore store, HypothesisRepository hypotheses) {
    this.store = store;
    this.hypotheses = hypotheses;
  }

  /** Those of an incident in the order in which they were proposed. */
  public List<Hypothesis> of(UUID incidentId, Caller caller) {
    return hypotheses.of(store.forReading(incidentId, caller).id());
  }
}
