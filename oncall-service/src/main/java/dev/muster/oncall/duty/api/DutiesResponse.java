package dev.muster.oncall.duty.api;

import dev.muster.oncall.duty.Duties;
import dev.muster.oncall.duty.PersonShifts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that would be left undone without a person. */
public record DutiesResponse(
    List<Thing> schedules,
    List<OwnShift> shifts,
    List<Thing> policies,
    List<OwnSwap> swaps,
    List<Thing> teams) {

  /** Something with a name. */
  public record Thing(UUID id, String name) {}

  /** A shift of the person. */
  public record OwnShift(
      UUID scheduleId, String scheduleName, Instant start, Instant end, boolean cover) {

    static OwnShift from(PersonShifts.OfSchedule own) {
      return new OwnShift(
          own.schedule().id(),
          own.schedule().name(),
          own.shift().start(),
          own.shift().end(),
          own.shift().originalId() != null);
    }
  }

  /** A swap that waits for somebody. */
  public record OwnSwap(UUID id, UUID scheduleId, Instant startsAt, Instant endsAt) {}

  static DutiesResponse from(Duties duties) {
    return new DutiesResponse(
        duties.schedules().stream().map(each -> new Thing(each.id(), each.name())).toList(),
        duties.shifts().stream().map(OwnShift::from).toList(),
        duties.policies().stream().map(each -> new Thing(each.id(), each.name())).toList(),
        duties.swaps().stream()
            .map(each -> new OwnSwap(each.id(), each.scheduleId(), each.startsAt(), each.endsAt()))
            .toList(),
        duties.teams().stream().map(each -> new Thing(each.id(), each.name())).toList());
  }
}
