package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An attempt that is over, and what follows from it.
 *
 * @param providerName the provider that was called
 * @param nextProvider index of the provider of the next attempt
 */
record Finished(
    Claim claim,
    String providerName,
    DeliveryStatus status,
    JsonNode receipt,
    String error,
    Instant startedAt,
    Instant finishedAt,
    Instant nextAttemptAt,
    int nextProvider) {

  DeliveryOutcome outcome() {
    return new DeliveryOutcome(
        claim.id(),
        claim.ownerId(),
        claim.channel(),
        claim.destination(),
        providerName,
        claim.attempt(),
        status,
        receipt,
        error,
        finishedAt,
        nextAttemptAt);
  }
}
