package dev.muster.oncall.now.api;

import dev.muster.oncall.now.OnCallNow;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.schedule.api.ShiftResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call by a schedule.
 *
 * @param current everybody who is; empty while nobody is
 * @param next the shifts that begin next; empty when there are none within 30 days
 */
public record ScheduleOnCallResponse(
    UUID scheduleId,
    String scheduleName,
    @Nullable UUID teamId,
    String zone,
    List<ShiftResponse> current,
    List<ShiftResponse> next) {

  static ScheduleOnCallResponse from(OnCallNow.OfSchedule now, Map<UUID, String> names) {
    return new ScheduleOnCallResponse(
        now.schedule().id(),
        now.schedule().name(),
        now.schedule().teamId(),
        now.zone().getId(),
        shifts(now.current(), names),
        shifts(now.next(), names));
  }

  private static List<ShiftResponse> shifts(List<Shift> shifts, Map<UUID, String> names) {
    return shifts.stream().map(shift -> ShiftResponse.from(shift, names)).toList();
  }
}
