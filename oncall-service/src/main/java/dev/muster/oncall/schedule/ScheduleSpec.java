package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A schedule as paging sees it: its rotation and the overrides that are not over. */
public record ScheduleSpec(
    UUID id, String name, WeeklyRotation rotation, List<OverrideSpan> overrides) {
  public ScheduleSpec {
    overrides = List.copyOf(overrides);
  }

  /** Who is on call at {@code at}; empty when nobody is. */
  public Optional<UUID> onCall(Instant at) {
    return shiftAt(at).map(Shift::personId);
  }

  public Optional<Shift> shiftAt(Instant at) {
    return ShiftCalculator.at(rotation, overrides, at);
  }

  public List<Shift> shifts(Instant since, Instant until) {
    return ShiftCalculator.shifts(rotation, overrides, since, until);
  }
}
