package dev.muster.incident.update;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads updates for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Updates {
  private final IncidentStore store;
  private final UpdateRepository updates;

  Updates(IncidentStore store, UpdateRepository updates) {
    this.store = store;
    this.updates = updates;
  }

  /** Updates with a number below {@code before}, the newest first. */
  public List<IncidentUpdate> before(UUID incidentId, Caller caller, int before, int limit) {
    return updates.before(store.forReading(incidentId, caller).id(), before, limit);
  }
}
