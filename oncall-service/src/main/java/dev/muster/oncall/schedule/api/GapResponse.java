package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.Gap;
import java.time.Instant;

/**
 * A stretch of time in which nobody can be reached.
 *
 * @param shiftWithoutAnybody whether somebody should be on call, but none of them can be reached
 */
public record GapResponse(Instant start, Instant end, boolean shiftWithoutAnybody) {

  static GapResponse from(Gap gap) {
    return new GapResponse(gap.start(), gap.end(), gap.shiftWithoutAnybody());
  }
}
