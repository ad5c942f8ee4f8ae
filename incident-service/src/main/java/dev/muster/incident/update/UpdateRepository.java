package dev.muster.incident.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
}
