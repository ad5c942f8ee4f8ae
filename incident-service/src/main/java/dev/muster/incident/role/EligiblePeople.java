package dev.muster.incident.role;

import dev.muster.incident.access.Caller;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whether somebody may hold a role. */
@ApplicationScoped
public class EligiblePeople {
  private final Catalog catalog;

  EligiblePeople(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Passes when {@code person} may hold {@code role}.
   *
   * @throws ProblemException 422 {@code incident.may-not-hold} otherwise
   */
  public void require(RoleDefinition role, UUID person, Caller caller) {
    if (!allows(role, person, caller)) {
      throw refused("personId", role);
    }
  }

  /**
   * Passes when {@code person} can be offered {@code role}. Realm roles are known of callers only,
   * so an offer is refused when no realm role could help; the rest is asked when it is accepted.
   *
   * @throws ProblemException 422 {@code incident.may-not-hold} otherwise
   */
  void requirePossible(RoleDefinition role, UUID person) {
    if (!isPossible(role, person)) {
      throw refused("toPersonId", role);
    }
  }

  boolean isPossible(RoleDefinition role, UUID person) {
    return role.mayHold() == null
        || !role.mayHold().realmRoles().isEmpty()
        || role.mayHold().allows(Set.of(), teamsOf(role, person));
  }

  boolean allows(RoleDefinition role, UUID person, Caller caller) {
    return role.mayHold() == null
        || role.mayHold()
            .allows(caller.is(person) ? caller.realmRoles() : Set.of(), teamsOf(role, person));
  }

  private ProblemException refused(String field, RoleDefinition role) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.may-not-hold",
            "The role catalogue names others for this role ("
                + wanted(role.mayHold())
                + "); a manager can override that with a reason",
            new FieldError(field, "eligible", "may not hold this role")));
  }

  private Set<UUID> teamsOf(RoleDefinition role, UUID person) {
    var teams = new HashSet<UUID>();
    for (UUID id : role.mayHold().teamIds()) {
      catalog
          .team(id)
          .filter(team -> team.memberIds().contains(person) || team.managerIds().contains(person))
          .ifPresent(team -> teams.add(id));
    }
    return teams;
  }

  private String wanted(Eligibility mayHold) {
    return Stream.concat(
            mayHold.realmRoles().stream().sorted(),
            mayHold.teamIds().stream()
                .map(catalog::team)
                .flatMap(Optional::stream)
                .map(CatalogTeam::name)
                .sorted())
        .collect(Collectors.joining(", "));
  }
}
