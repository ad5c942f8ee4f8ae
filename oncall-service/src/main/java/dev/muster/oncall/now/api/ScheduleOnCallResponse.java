package dev.muster.oncall.now.api;

import dev.muster.oncall.now.OnCallNow;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.schedule.api.ShiftResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call by a schedule.
 *
 * @param current null while nobody is
 * @param next the shift after it; null when there is none within 30 days
 */
public record ScheduleOnCallResponse(
    UUID scheduleId,
    String scheduleName,
    @Nullable UUID teamId,
    String zone,
    @Nullable ShiftResponse current,
    @Nullable ShiftResponse next) {

  static ScheduleOnCallResponse from(OnCallNow.OfSchedule now, Map<UUID, String> names) {
    return new ScheduleOnCallResponse(
        now.schedule().id(),
        now.schedule().name(),
        now.schedule().teamId(),
        now.schedule().rotation().zone().getId(),
        shift(now.current(), names),
        shift(now.next(), names));
  }

  private static ShiftResponse shift(Shift shift, Map<UUID, String> names) {
    return shift == null ? null : ShiftResponse.from(shift, names);
  }
}
