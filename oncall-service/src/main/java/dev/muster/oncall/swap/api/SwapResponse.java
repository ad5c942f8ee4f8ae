package dev.muster.oncall.swap.api;

import dev.muster.oncall.swap.SwapRequest;
import dev.muster.oncall.swap.SwapStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A swap request.
 *
 * @param takenById who takes it; null while nobody does
 * @param decidedBy the manager who decided last; null for none
 */
public record SwapResponse(
    UUID id,
    UUID scheduleId,
    UUID offeredById,
    String offeredByName,
    Instant startsAt,
    Instant endsAt,
    String note,
    SwapStatus status,
    @Nullable UUID takenById,
    @Nullable String takenByName,
    @Nullable Instant takenAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    Instant createdAt) {

  static SwapResponse from(SwapRequest swap, Map<UUID, String> names) {
    return new SwapResponse(
        swap.id(),
        swap.scheduleId(),
        swap.offeredBy(),
        names.getOrDefault(swap.offeredBy(), ""),
        swap.startsAt(),
        swap.endsAt(),
        swap.note(),
        swap.status(),
        swap.takenBy(),
        swap.takenBy() == null ? null : names.getOrDefault(swap.takenBy(), ""),
        swap.takenAt(),
        swap.decidedBy(),
        swap.decidedAt(),
        swap.createdAt());
  }
}
