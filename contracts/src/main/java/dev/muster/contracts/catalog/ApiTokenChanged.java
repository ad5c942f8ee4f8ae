package dev.muster.contracts.catalog;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An API token as of now: {@code hash} is the SHA-256 of the token, {@code personId} is null for a
 * token of the installation, {@code expiresAt} null for one that does not expire.
 */
@EventType("dev.muster.catalog.api-token-changed.v1")
public record ApiTokenChanged(
    UUID tokenId,
    long sequence,
    Instant occurredAt,
    String name,
    String hash,
    UUID personId,
    List<String> roles,
    Instant expiresAt,
    boolean revoked)
    implements CatalogEvent {
  public ApiTokenChanged {
    Fields.required(tokenId, "tokenId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(name, "name");
    Fields.required(hash, "hash");
    roles = Fields.list(roles);
  }

  @Override
  public UUID aggregateId() {
    return tokenId;
  }
}
