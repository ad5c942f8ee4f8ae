package dev.muster.incident.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which incidents; what is null or empty narrows nothing.
 *
 * @param commanderId who commands now
 * @param participantId who has or had a role
 * @param from when trouble began, this moment included
 * @param to when trouble began, this moment excluded
 */
public record IncidentFilter(
    Set<IncidentState> states,
    Set<Severity> severities,
    UUID serviceId,
    UUID teamId,
    UUID commanderId,
    UUID participantId,
    Boolean drill,
    Instant from,
    Instant to) {

  public IncidentFilter {
    states = Set.copyOf(states);
    severities = Set.copyOf(severities);
  }

  /** The same for another period. */
  public IncidentFilter between(Instant begin, Instant end) {
    return new IncidentFilter(
        states, severities, serviceId, teamId, commanderId, participantId, drill, begin, end);
  }
}
