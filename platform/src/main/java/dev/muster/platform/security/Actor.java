package dev.muster.platform.security;

import dev.muster.contracts.Who;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param personId the person in the catalogue; null for machines and for a person not linked yet
 * @param subject stable name of the caller: the OIDC {@code sub}, the API token's id, the rule
 * @param email null when unknown
 * @param roles the caller's {@link Roles}; empty for anonymous callers
 */
public record Actor(
    Kind kind, UUID personId, String subject, String name, String email, Set<String> roles) {

  /** What kind of caller acts. */
  public enum Kind {
    PERSON,
    TOKEN,
    SERVICE,
    SYSTEM,
    ANONYMOUS
  }

  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }

  /** Muster itself, for work that no request asked for; {@code rule} names what decided. */
  public static Actor system(String rule) {
    return new Actor(Kind.SYSTEM, null, "system:" + rule, rule, null, Set.of());
  }

  /** A person whose identity something other than a login proves, such as a signed link. */
  public static Actor person(UUID personId, String name) {
    return new Actor(Kind.PERSON, personId, "person:" + personId, name, null, Set.of());
  }

  /** A caller of a public endpoint. */
  public static Actor anonymous() {
    return new Actor(Kind.ANONYMOUS, null, "anonymous", "anonymous", null, Set.of());
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** The form in which events and timelines name the caller. */
  public Who who() {
    return switch (kind) {
      case PERSON -> new Who(Who.Kind.PERSON, personId, name);
      case TOKEN -> new Who(Who.Kind.TOKEN, personId, name);
      case SERVICE -> new Who(Who.Kind.SERVICE, null, name);
      case SYSTEM -> new Who(Who.Kind.RULE, null, name);
      case ANONYMOUS -> new Who(Who.Kind.SYSTEM, null, name);
    };
  }
}
