package dev.muster.incident.access;

import dev.muster.contracts.IncidentState;
import java.util.Set;
import java.util.UUID;

/**
 * What permission depends on in an incident.
 *
 * @param commanderId null while nobody commands
 * @param members who may see it when it is restricted
 */
public record Standing(
    IncidentState state, boolean restricted, UUID commanderId, Set<UUID> members) {
  public Standing {
    members = Set.copyOf(members);
  }
}
