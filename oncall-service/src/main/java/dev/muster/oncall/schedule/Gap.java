package dev.muster.oncall.schedule;

import java.time.Instant;

/**
 * A stretch of time in which nobody can be reached.
 *
 * @param shiftWithoutAnybody whether somebody should be on call, but none of them can be reached;
 *     otherwise nobody has a shift
 */
public record Gap(Instant start, Instant end, boolean shiftWithoutAnybody) {
  Gap cut(Instant since, Instant until) {
    return new Gap(
        start.isBefore(since) ? since : start,
        end.isAfter(until) ? until : end,
        shiftWithoutAnybody);
  }
}
