package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.Shift;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift.
 *
 * @param originalId whose place the person takes; null when it is their own
 * @param layerId of whose layer it is; null when an override or a temporary schedule made it
 * @param overrideId the override that put the person there; null for none
 * @param swapId the swap that led to the override; null for none
 * @param temporaryId the temporary schedule that fixed it; null for none
 */
public record ShiftResponse(
    UUID personId,
    String personName,
    @Nullable UUID originalId,
    @Nullable String originalName,
    Instant start,
    Instant end,
    @Nullable UUID layerId,
    @Nullable UUID overrideId,
    @Nullable UUID swapId,
    @Nullable UUID temporaryId) {

  public static ShiftResponse from(Shift shift, Map<UUID, String> names) {
    var source = shift.source();
    return new ShiftResponse(
        shift.personId(),
        names.getOrDefault(shift.personId(), ""),
        shift.originalId(),
        shift.originalId() == null ? null : names.getOrDefault(shift.originalId(), ""),
        shift.start(),
        shift.end(),
        source.layerId(),
        source.overrideId(),
        source.swapId(),
        source.temporaryId());
  }
}
