package dev.muster.platform.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A stored API token; its secret is known only as a hash.
 *
 * @param personId whom it acts for; null for a token of the installation
 * @param expiresAt null when it does not expire
 */
public record ApiToken(
    UUID id, String name, UUID personId, Set<String> roles, Instant expiresAt, boolean revoked) {
  /** What every token starts with, so that leaks can be searched for. */
  public static final String PREFIX = "mus_";

  public ApiToken {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }

  public boolean isUsableAt(Instant now) {
    return !revoked && (expiresAt == null || now.isBefore(expiresAt));
  }

  Actor actor() {
    return new Actor(Actor.Kind.TOKEN, personId, "token:" + id, name, null, roles);
  }
}
