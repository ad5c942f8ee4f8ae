package dev.muster.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Finds the person behind a login; each service has one bean of it. */
public interface PersonDirectory {
  /** The person linked to an OIDC {@code sub}; empty before the first login. */
  Optional<UUID> personIdOf(String subject);
}
