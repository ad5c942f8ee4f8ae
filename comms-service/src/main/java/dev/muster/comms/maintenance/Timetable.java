package dev.muster.comms.maintenance;

import dev.muster.comms.status.PublicStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Computes when a maintenance has something to do. */
final class Timetable {
  /** How long before the window subscribers are reminded. */
  static final Duration NOTICE = Duration.ofHours(1);

  private Timetable() {}

  /**
   * What comes next; the beginning and the end of the window come even when nothing happens by
   * itself then, because somebody has to be asked.
   */
  static Map<Step, Instant> of(Window window, Switches switches, PublicStatus status, Instant now) {
    Map<Step, Instant> steps = new EnumMap<>(Step.class);
    if (status == PublicStatus.SCHEDULED) {
      Instant reminder = window.starts().minus(NOTICE);
      if (switches.remind() && reminder.isAfter(now)) {
        steps.put(Step.REMIND, reminder);
      }
      steps.put(Step.START, window.starts());
    } else if (status.open()) {
      steps.put(Step.END, window.ends());
    }
    return steps;
  }
}
