package dev.muster.incident.timing;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Counts targets from the detection of an incident, business time in the zone of its team. */
@ApplicationScoped
public class TargetClocks {
  private final Catalog catalog;

  TargetClocks(Catalog catalog) {
    this.catalog = catalog;
  }

  public Targets of(IncidentFacts incident, TimingPolicy timing) {
    var from = incident.milestones().detectedAt();
    ZoneId zone =
        incident.teamId() == null
            ? ZoneOffset.UTC
            : catalog.team(incident.teamId()).map(CatalogTeam::zone).orElse(ZoneOffset.UTC);
    return new Targets(
        timing.acknowledgeBy(incident.severity(), from, zone),
        timing.resolveBy(incident.severity(), from, zone));
  }
}
