package dev.muster.incident.role;

import java.util.Set;
import java.util.UUID;

/**
 * Who may hold a role (ROLE-11): members of these teams, and whoever has one of these realm roles.
 * Realm roles are known of those who take a role themselves or accept the offer of one; of whoever
 * is appointed by somebody else the teams alone are known.
 */
public record Eligibility(Set<String> realmRoles, Set<UUID> teamIds) {
  private static final Set<String> KNOWN = Set.of("responder", "manager", "admin");

  public Eligibility {
    realmRoles = realmRoles == null ? Set.of() : Set.copyOf(realmRoles);
    teamIds = teamIds == null ? Set.of() : Set.copyOf(teamIds);
    if (!KNOWN.containsAll(realmRoles)) {
      throw new IllegalArgumentException("realm roles are some of " + KNOWN);
    }
    if (realmRoles.isEmpty() && teamIds.isEmpty()) {
      throw new IllegalArgumentException("without roles and teams nobody could hold it");
    }
  }

  /** Whether somebody may who has these realm roles and is in these teams. */
  public boolean allows(Set<String> roles, Set<UUID> teams) {
    return roles.stream().anyMatch(realmRoles::contains)
        || teams.stream().anyMatch(teamIds::contains);
  }
}
