package dev.muster.incident.incident;

import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.timeline.Line;
import java.util.List;
import java.util.stream.Stream;

/** Which services an incident concerns. */
public final class IncidentScope {
  private final Incident incident;

  IncidentScope(Incident incident) {
    this.incident = incident;
  }

  /** It concerns these services and no others; nothing happens when it does so already. */
  public Changes set(List<AffectedService> services, Act act) {
    var gained = without(services, incident.services);
    var lost = without(incident.services, services);
    var changes = new Changes();
    if (gained.isEmpty() && lost.isEmpty()) {
      return changes;
    }
    incident.services.removeAll(lost);
    incident.services.addAll(gained);
    incident.raise(
        changes, n -> new IncidentImpactChanged(incident.facts(), n, act.at(), act.by()));
    incident.note(
        changes,
        Kind.CHANGE,
        Line.of("services.changed").optional("gained", names(gained)).optional("lost", names(lost)),
        act);
    return changes;
  }

  /** It concerns these services as well. */
  public Changes widen(List<AffectedService> services, Act act) {
    var gained = without(services, incident.services);
    return set(Stream.concat(incident.services.stream(), gained.stream()).toList(), act);
  }

  private static List<AffectedService> without(
      List<AffectedService> services, List<AffectedService> others) {
    return services.stream()
        .filter(
            service ->
                others.stream().noneMatch(other -> other.serviceId().equals(service.serviceId())))
        .toList();
  }

  private static String names(List<AffectedService> services) {
    return services.isEmpty()
        ? null
        : String.join(", ", services.stream().map(AffectedService::name).toList());
  }
}
