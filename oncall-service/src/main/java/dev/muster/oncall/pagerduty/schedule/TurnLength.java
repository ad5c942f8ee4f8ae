package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import java.time.LocalDateTime;

/** Turns of so many seconds, as a rotation counts them: in the largest unit that fits. */
final class TurnLength {
  static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;

  private TurnLength() {}

  static boolean fits(long seconds) {
    return seconds / unit(seconds) <= Rotation.LONGEST;
  }

  static Rotation rotation(long seconds, LocalDateTime start) {
    var unit = unit(seconds);
    var type =
        unit == WEEK ? RotationType.WEEKLY : unit == DAY ? RotationType.DAILY : RotationType.HOURLY;
    return Rotation.of(type, (int) (seconds / unit), start);
  }

  private static long unit(long seconds) {
    return seconds % WEEK == 0 ? WEEK : seconds % DAY == 0 ? DAY : HOUR;
  }
}
