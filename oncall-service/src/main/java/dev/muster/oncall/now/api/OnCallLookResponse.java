package dev.muster.oncall.now.api;

import dev.muster.oncall.now.OnCallNow;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.schedule.api.ShiftResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is on call by one schedule.
 *
 * @param current everybody who is; empty while nobody is
 * @param next the shifts that begin next; empty when there are none within 30 days
 */
public record OnCallLookResponse(
    UUID scheduleId,
    String scheduleName,
    String zone,
    List<ShiftResponse> current,
    List<ShiftResponse> next) {

  static OnCallLookResponse from(OnCallNow.Look look) {
    return new OnCallLookResponse(
        look.scheduleId(),
        look.scheduleName(),
        look.zone().getId(),
        shifts(look.current(), look.names()),
        shifts(look.next(), look.names()));
  }

  private static List<ShiftResponse> shifts(List<Shift> shifts, Map<UUID, String> names) {
    return shifts.stream().map(shift -> ShiftResponse.from(shift, names)).toList();
  }
}
