package dev.muster.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Says who is on call when, from a rotation and its overrides. */
public final class ShiftCalculator {
  /** Longer than any turn of a weekly rotation. */
  private static final Duration AROUND = Duration.ofDays(15);

  private ShiftCalculator() {}

  /**
   * The shifts in {@code [since, until)}, in order, not overlapping, cut at both ends; a stretch
   * without one has nobody on call.
   */
  public static List<Shift> shifts(
      WeeklyRotation rotation, Collection<OverrideSpan> overrides, Instant since, Instant until) {
    var turns = rotation.turns(since, until);
    var boundaries = new TreeSet<Instant>();
    boundaries.add(since);
    boundaries.add(until);
    turns.forEach(turn -> addBounds(boundaries, turn.start(), turn.end()));
    overrides.forEach(override -> addBounds(boundaries, override.start(), override.end()));

    var shifts = new ArrayList<Shift>();
    var turn = 0;
    for (var start : boundaries.subSet(since, until)) {
      var end = boundaries.higher(start);
      while (turn < turns.size() && !turns.get(turn).end().isAfter(start)) {
        turn++;
      }
      var onCall = topOverride(overrides, start);
      if (onCall.isEmpty() && turn < turns.size() && turns.get(turn).covers(start)) {
        onCall = Optional.of(turns.get(turn));
      }
      onCall.ifPresent(shift -> append(shifts, shift, start, end));
    }
    return shifts;
  }

  /** The whole shift that covers {@code at}; empty when nobody is on call then. */
  public static Optional<Shift> at(
      WeeklyRotation rotation, Collection<OverrideSpan> overrides, Instant at) {
    return shifts(rotation, overrides, at.minus(AROUND), at.plus(AROUND)).stream()
        .filter(shift -> shift.covers(at))
        .findFirst();
  }

  private static void addBounds(TreeSet<Instant> boundaries, Instant start, Instant end) {
    boundaries.add(start);
    boundaries.add(end);
  }

  private static Optional<Shift> topOverride(Collection<OverrideSpan> overrides, Instant at) {
    return overrides.stream()
        .filter(override -> override.covers(at))
        .max(Comparator.comparingLong(OverrideSpan::order).thenComparing(OverrideSpan::id))
        .map(OverrideSpan::asShift);
  }

  /** Adds a piece of {@code of}, or lengthens the last piece when it is of the same turn. */
  private static void append(List<Shift> shifts, Shift of, Instant start, Instant end) {
    var last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    if (last != null
        && last.end().equals(start)
        && last.personId().equals(of.personId())
        && Objects.equals(last.overrideId(), of.overrideId())
        && of.start().isBefore(start)) {
      shifts.set(
          shifts.size() - 1, new Shift(last.personId(), last.start(), end, last.overrideId()));
    } else {
      shifts.add(new Shift(of.personId(), start, end, of.overrideId()));
    }
  }
}
