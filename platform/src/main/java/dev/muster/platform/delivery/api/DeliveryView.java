package dev.muster.platform.delivery.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.delivery.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as administrators see it, without its content.
 *
 * @param destination without the query of an address, which may be a secret
 * @param ownerKind what it is for; null when nothing follows it
 * @param provider that was tried last; null before the first attempt ended
 * @param said what a provider said of it last, in its own words; null for nothing
 * @param nextAttemptAt null unless it is PENDING
 */
public record DeliveryView(
    UUID id,
    String channel,
    String destination,
    DeliveryStatus status,
    Priority priority,
    @Nullable String ownerKind,
    @Nullable UUID ownerId,
    int attempts,
    @Nullable String provider,
    @Nullable String said,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError,
    @Nullable JsonNode receipt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant firstAttemptAt,
    @Nullable Instant sentAt) {}
