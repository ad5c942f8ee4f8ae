package dev.muster.incident.severity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The severity decisions of all incidents. */
@ApplicationScoped
public class SeverityDecisionRepository implements PanacheRepositoryBase<SeverityDecision, UUID> {

  /** The decisions about an incident, the newest first. */
  public List<SeverityDecision> history(UUID incidentId, int limit) {
    return find("incidentId = ?1 order by id desc", incidentId).page(0, limit).list();
  }
}
