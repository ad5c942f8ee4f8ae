package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.schedule.Shift;
import java.time.Duration;
import java.util.List;

/** How much of a range overrides decide. */
final class OverrideCoverage {
  private OverrideCoverage() {}

  /**
   * The share of the range that the shifts cover together, from 0 to 100.
   *
   * @param shifts by start
   */
  static double of(List<Shift> shifts, RenderRange range) {
    var covered = Duration.ZERO;
    var reached = range.since();
    for (var shift : shifts) {
      var start = shift.start().isAfter(reached) ? shift.start() : reached;
      var end = shift.end().isBefore(range.until()) ? shift.end() : range.until();
      if (start.isBefore(end)) {
        covered = covered.plus(Duration.between(start, end));
        reached = end;
      }
    }
    return 100.0 * covered.toMillis() / Duration.between(range.since(), range.until()).toMillis();
  }
}
