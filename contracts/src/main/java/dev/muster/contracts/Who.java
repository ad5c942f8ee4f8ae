package dev.muster.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person, an API token, a service, an integration, a named rule or the system;
 * {@code id} is null when the kind has none.
 */
public record Who(Kind kind, @Nullable UUID id, String name) {
  public Who {
    Fields.required(kind, "kind");
    Fields.required(name, "name");
  }

  /** The kinds of doer. */
  public enum Kind {
    PERSON,
    TOKEN,
    SERVICE,
    INTEGRATION,
    RULE,
    SYSTEM
  }

  /** A person known to the catalogue. */
  public static Who person(UUID id, String name) {
    return new Who(Kind.PERSON, id, name);
  }

  /** A rule that decided by itself; {@code name} says which one. */
  public static Who rule(String name) {
    return new Who(Kind.RULE, null, name);
  }

  /** Muster itself; {@code name} says which part. */
  public static Who system(String name) {
    return new Who(Kind.SYSTEM, null, name);
  }
}
