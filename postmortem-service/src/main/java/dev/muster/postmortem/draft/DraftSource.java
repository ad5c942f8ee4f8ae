package dev.muster.postmortem.draft;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.postmortem.incident.ImpactPoint;
import dev.muster.postmortem.policy.LookBack;
import java.util.List;

/**
 * What is known of an incident when its post-mortem is drafted.
 *
 * @param roles who held which role, in the order of the incident
 * @param services names of the affected services
 * @param timeline what stands of it, in order of occurrence
 * @param alerts those that led to it or joined it, the first one first
 * @param impact what was known of the impact, the oldest first
 * @param runbooks of the affected services
 * @param detectedByAlert whether an alert declared it, and not a person
 * @param link where the incident is shown
 * @param lookBack when one looks back, as far as that is known before the publication
 */
public record DraftSource(
    IncidentFacts facts,
    List<RoleHolders> roles,
    List<String> services,
    List<TimelineEntry> timeline,
    List<Signal> alerts,
    List<ImpactPoint> impact,
    List<Runbook> runbooks,
    boolean detectedByAlert,
    String link,
    LookBack lookBack) {
  public DraftSource {
    roles = List.copyOf(roles);
    services = List.copyOf(services);
    timeline = List.copyOf(timeline);
    alerts = List.copyOf(alerts);
    impact = List.copyOf(impact);
    runbooks = List.copyOf(runbooks);
  }
}
