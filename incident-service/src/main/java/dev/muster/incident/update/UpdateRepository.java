package dev.muster.incident.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The updates of all incidents. */
@ApplicationScoped
public class UpdateRepository implements PanacheRepositoryBase<IncidentUpdate, UUID> {

  /** Updates with a number below {@code before}, the newest first. */
  public List<IncidentUpdate> before(UUID incidentId, int before, int limit) {
    return find("incidentId = ?1 and number < ?2 order by number desc", incidentId, before)
        .page(0, limit)
        .list();
  }

  public Optional<IncidentUpdate> first(UUID incidentId) {
    return find("incidentId = ?1 and number = 1", incidentId).firstResultOptional();
  }

  /** The last one with words for the public. */
  public Optional<IncidentUpdate> lastPublic(UUID incidentId) {
    return find("incidentId = ?1 and publicText is not null order by number desc", incidentId)
        .page(0, 1)
        .firstResultOptional();
  }

  /** How many came later than promised. */
  public int late(UUID incidentId) {
    return (int) count("incidentId = ?1 and postedAt > dueAt", incidentId);
  }
}
