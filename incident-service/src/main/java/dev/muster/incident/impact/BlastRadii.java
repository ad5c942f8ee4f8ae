package dev.muster.incident.impact;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.AffectedService;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.platform.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Asks the catalogue what else suffers with the services of incidents. */
@ApplicationScoped
@Transactional
public class BlastRadii {
  private final IncidentStore store;
  private final Catalog catalog;

  BlastRadii(IncidentStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /** As the catalogue is now; services that it does not know any more are left out. */
  public BlastRadius of(UUID incidentId, Caller caller) {
    var affected =
        store.forReading(incidentId, caller).services().stream()
            .map(AffectedService::serviceId)
            .toList();
    return BlastRadius.around(catalog.services(affected), catalog::dependents);
  }
}
