package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.Shift;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift.
 *
 * @param overrideId the override that put the person there; null for the rotation
 */
public record ShiftResponse(
    UUID personId, String personName, Instant start, Instant end, @Nullable UUID overrideId) {

  public static ShiftResponse from(Shift shift, Map<UUID, String> names) {
    return new ShiftResponse(
        shift.personId(),
        names.getOrDefault(shift.personId(), ""),
        shift.start(),
        shift.end(),
        shift.overrideId());
  }
}
