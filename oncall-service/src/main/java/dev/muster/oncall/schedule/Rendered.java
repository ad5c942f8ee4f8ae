package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is on call in a window.
 *
 * @param shifts by start; those of several people may overlap
 * @param gaps by start, apart from each other and from all shifts
 */
public record Rendered(List<Shift> shifts, List<Gap> gaps) {
  private static final Comparator<Shift> BY_START =
      Comparator.comparing(Shift::start).thenComparing(Shift::end).thenComparing(Shift::personId);

  static final Rendered NOTHING = new Rendered(List.of(), List.of());

  public Rendered {
    shifts = shifts.stream().sorted(BY_START).toList();
    gaps = List.copyOf(gaps);
  }

  /** Both windows as one; a shift that the border only cut is whole again. */
  Rendered followedBy(Rendered next) {
    var joined = new ArrayList<>(shifts);
    for (var shift : next.shifts) {
      var before =
          shifts.stream()
              .filter(each -> each.end().equals(shift.start()) && each.isSame(shift))
              .findFirst();
      before.ifPresent(joined::remove);
      joined.add(before.map(each -> each.until(shift.end())).orElse(shift));
    }
    var all = new ArrayList<>(gaps);
    next.gaps.forEach(gap -> add(all, gap));
    return new Rendered(joined, all);
  }

  /** Adds a gap, or lengthens the last one when it is of the same kind and ends there. */
  static void add(List<Gap> gaps, Gap gap) {
    var last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
    if (last != null
        && last.end().equals(gap.start())
        && last.shiftWithoutAnybody() == gap.shiftWithoutAnybody()) {
      gaps.set(gaps.size() - 1, new Gap(last.start(), gap.end(), gap.shiftWithoutAnybody()));
    } else {
      gaps.add(gap);
    }
  }

  /** What lies within {@code [since, until)}. */
  Rendered cut(Instant since, Instant until) {
    return new Rendered(
        shifts.stream()
            .filter(shift -> shift.start().isBefore(until) && shift.end().isAfter(since))
            .map(shift -> shift.cut(since, until))
            .toList(),
        gaps.stream()
            .filter(gap -> gap.start().isBefore(until) && gap.end().isAfter(since))
            .map(gap -> gap.cut(since, until))
            .toList());
  }

  /** The shifts that cover an instant. */
  public List<Shift> at(Instant at) {
    return shifts.stream().filter(shift -> shift.covers(at)).toList();
  }
}
