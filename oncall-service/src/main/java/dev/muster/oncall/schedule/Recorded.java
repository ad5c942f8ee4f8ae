package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.function.BiFunction;

/**
 * What was recorded of a schedule, to be continued by what follows from its definition.
 *
 * @param until before which the record says who was on call; null when nothing was recorded
 * @param read who was on call in a range before it
 */
record Recorded(Instant until, BiFunction<Instant, Instant, Rendered> read) {

  Rendered render(ScheduleSpec spec, Instant since, Instant end) {
    if (until == null || !since.isBefore(until)) {
      return spec.render(null, since, end);
    }
    if (!end.isAfter(until)) {
      return read.apply(since, end);
    }
    return read.apply(since, until).followedBy(spec.render(null, until, end));
  }

  Rendered renderWhole(ScheduleSpec spec, Instant since, Instant end) {
    var reach = spec.reach(since, end);
    return new Rendered(
        render(spec, reach.start(), reach.end()).shifts().stream()
            .filter(shift -> shift.start().isBefore(end) && shift.end().isAfter(since))
            .toList(),
        render(spec, since, end).gaps());
  }
}
