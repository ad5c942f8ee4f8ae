package dev.muster.platform.delivery.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.platform.delivery.DeliveryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished attempt.
 *
 * @param outcome what the delivery became; PENDING when it was to be tried again
 */
public record AttemptView(
    int attempt,
    String provider,
    DeliveryStatus outcome,
    @Nullable String error,
    @Nullable JsonNode receipt,
    Instant startedAt,
    Instant finishedAt) {}
