package dev.muster.platform.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A row that this process may send.
 *
 * @param attempt the number this attempt has, 1 for the first
 * @param tries attempts since it was last released, this one included
 * @param triesSince when the first of these was due
 * @param provider index of the provider to call
 * @param payload JSON
 * @param secrets JSON of sealed secrets; null for none
 */
record Claim(
    UUID id,
    String channel,
    String destination,
    String payload,
    String secrets,
    String idempotencyKey,
    Priority priority,
    String ownerKind,
    UUID ownerId,
    int attempt,
    int tries,
    Instant triesSince,
    int provider,
    Instant createdAt) {

  /** The same by another provider. */
  Claim by(int other) {
    return new Claim(
        id,
        channel,
        destination,
        payload,
        secrets,
        idempotencyKey,
        priority,
        ownerKind,
        ownerId,
        attempt,
        tries,
        triesSince,
        other,
        createdAt);
  }
}
