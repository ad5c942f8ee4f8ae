package dev.muster.comms.manage.key.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.manage.key.PageKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the manage API.
 *
 * @param hint the end of the key
 * @param lastUsedAt to the minute
 * @param key only in the answer that made it
 */
public record PageKeyResponse(
    UUID id,
    String name,
    String hint,
    List<UUID> pageIds,
    Instant createdAt,
    String createdBy,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String key) {

  /**
   * @param secret null when it is not known any more
   */
  static PageKeyResponse from(PageKey key, String secret) {
    return new PageKeyResponse(
        key.id(),
        key.name(),
        key.hint(),
        key.pageIds(),
        key.createdAt(),
        key.createdBy(),
        key.lastUsedAt(),
        key.revokedAt(),
        secret);
  }
}
