package dev.muster.oncall.token.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.oncall.token.StoredToken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token.
 *
 * @param hint the end of the token
 * @param token only in the answer that made it
 */
public record TokenResponse(
    UUID id,
    String name,
    String hint,
    List<String> roles,
    @Nullable UUID personId,
    Instant createdAt,
    String createdBy,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

  /**
   * @param secret null when it is not known any more
   */
  static TokenResponse from(StoredToken token, String secret) {
    return new TokenResponse(
        token.id(),
        token.name(),
        token.hint(),
        token.roles(),
        token.personId(),
        token.createdAt(),
        token.createdBy(),
        token.expiresAt(),
        token.revokedAt(),
        secret);
  }
}
