package dev.muster.platform.security;

import java.util.Optional;

/** Finds API tokens; each service has one bean of it. */
public interface ApiTokenDirectory {
  /**
   * The token with this {@link SecretHash}, also when it is revoked or expired; empty when unknown.
   */
  Optional<ApiToken> byHash(String hash);
}
