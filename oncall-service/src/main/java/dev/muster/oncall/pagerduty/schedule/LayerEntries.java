package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerCalculator;
import dev.muster.oncall.rotation.LayerShift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a layer says by itself in a range, as if nothing else were there. */
final class LayerEntries {
  private LayerEntries() {}

  /** Cut at both ends of the range, or whole if it overflows. */
  static List<LayerShift> of(Layer layer, RenderRange range) {
    if (!range.overflow()) {
      return LayerCalculator.shifts(layer, range.since(), range.until()).stream()
          .map(shift -> cut(shift, range))
          .toList();
    }
    var since = LayerCalculator.turnAround(layer, range.since()).start();
    var until = LayerCalculator.turnAround(layer, range.until()).end();
    return LayerCalculator.shifts(layer, since, until).stream()
        .filter(
            shift -> shift.start().isBefore(range.until()) && shift.end().isAfter(range.since()))
        .toList();
  }

  /** The share of the range in which somebody has a shift, from 0 to 100. */
  static double coverage(List<LayerShift> shifts, RenderRange range) {
    var covered =
        shifts.stream()
            .filter(shift -> !shift.personIds().isEmpty())
            .map(shift -> cut(shift, range))
            .mapToLong(shift -> Duration.between(shift.start(), shift.end()).toMillis())
            .sum();
    return 100.0 * covered / Duration.between(range.since(), range.until()).toMillis();
  }

  private static LayerShift cut(LayerShift shift, RenderRange range) {
    return new LayerShift(
        shift.turn(),
        shift.personIds(),
        later(shift.start(), range.since()),
        shift.end().isAfter(range.until()) ? range.until() : shift.end());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
