package dev.muster.incident.role;

import dev.muster.contracts.Severity;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The roles there are, and which of them each severity needs (ROLE-12..14).
 *
 * @param areas the parts of the work to which roles belong, by key and language tag
 * @param span how many people report to one (ROLE-17)
 */
public record RoleCatalogue(
    List<RoleDefinition> roles,
    Map<Severity, Needs> severities,
    Map<String, Map<String, String>> areas,
    SpanOfControl span) {

  /** A role that a severity needs. */
  public record Needed(String role) {
    public Needed {
      if (role == null) {
        throw new IllegalArgumentException("a needed role has a key");
      }
    }
  }

  /**
   * What a severity needs.
   *
   * @param people how many different people at least hold the needed roles, or any when none is
   *     needed
   * @param pagesOnCall whether an incident that is declared at it, or raised to it, pages whoever
   *     is on call for the affected services; null for SEV1 and SEV2
   */
  public record Needs(int people, List<Needed> roles, Boolean pagesOnCall) {
    public Needs {
      roles = roles == null ? List.of() : List.copyOf(roles);
      if (people < 0 || people > 20) {
        throw new IllegalArgumentException("people runs from 0 to 20");
      }
    }
  }

  /**
   * What is still missing.
   *
   * @param roles needed roles that nobody holds, in the order of the policy
   * @param people how many more people are needed beyond those who will take these roles
   */
  public record Missing(List<String> roles, int people) {
    public Missing {
      roles = List.copyOf(roles);
    }

    public boolean isNothing() {
      return roles.isEmpty() && people == 0;
    }
  }

  public RoleCatalogue {
    roles = roles == null ? List.of() : List.copyOf(roles);
    var keys = roles.stream().map(RoleDefinition::key).collect(Collectors.toSet());
    if (keys.size() != roles.size()) {
      throw new IllegalArgumentException("two roles have the same key");
    }
    if (roles.stream().noneMatch(r -> r.key().equals(RoleDefinition.COMMANDER) && r.single())) {
      throw new IllegalArgumentException("there must be one commander, held by one person");
    }
    if (severities == null || severities.size() != Severity.values().length) {
      throw new IllegalArgumentException("severities needs SEV1, SEV2, SEV3 and SEV4");
    }
    for (Needs needs : severities.values()) {
      for (Needed needed : needs.roles()) {
        if (!keys.contains(needed.role())) {
          throw new IllegalArgumentException("there is no role " + needed.role());
        }
      }
    }
    severities = Map.copyOf(new EnumMap<>(severities));
    areas = areas == null ? Map.of() : Map.copyOf(areas);
    for (RoleDefinition role : roles) {
      if (role.area() != null && !areas.containsKey(role.area())) {
        throw new IllegalArgumentException("there is no area " + role.area());
      }
    }
    if (areas.values().stream().anyMatch(name -> !name.containsKey("en"))) {
      throw new IllegalArgumentException("an area needs a name in English");
    }
    span = span == null ? SpanOfControl.DEFAULT : span;
  }

  public Optional<RoleDefinition> role(String key) {
    return roles.stream().filter(role -> role.key().equals(key)).findFirst();
  }

  /**
   * The role with that key.
   *
   * @throws ProblemException 422 naming {@code role} when the catalogue has none
   */
  public RoleDefinition required(String key) {
    return role(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.unprocessable(
                        "incident.no-such-role",
                        "There is no role " + key,
                        new FieldError("role", "exists", "is not in the role catalogue"))));
  }

  /** The keys of the roles that {@code severity} needs. */
  public List<String> needed(Severity severity) {
    return severities.get(severity).roles().stream().map(Needed::role).toList();
  }

  /** Whether {@code severity} pages whoever is on call (DEC-05, DEC-06). */
  public boolean pagesOnCall(Severity severity) {
    var said = severities.get(severity).pagesOnCall();
    return said == null ? severity.compareTo(Severity.SEV2) <= 0 : said;
  }

  /** What {@code severity} still misses when {@code holders} hold the roles. */
  public Missing missing(Severity severity, Map<String, List<UUID>> holders) {
    var needs = severities.get(severity);
    var needed = needed(severity);
    var vacant = needed.stream().filter(key -> holders(holders, key).isEmpty()).toList();
    Set<UUID> people = new HashSet<>();
    (needed.isEmpty() ? holders.keySet() : needed)
        .forEach(key -> people.addAll(holders(holders, key)));
    return new Missing(vacant, Math.max(0, needs.people() - people.size() - vacant.size()));
  }

  private static List<UUID> holders(Map<String, List<UUID>> holders, String key) {
    return holders.getOrDefault(key, List.of());
  }
}
