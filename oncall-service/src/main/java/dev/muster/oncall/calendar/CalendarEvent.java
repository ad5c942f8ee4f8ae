package dev.muster.oncall.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A shift as calendars were told of it.
 *
 * @param uid names it for ever
 * @param start in whole seconds
 * @param end in whole seconds, after the start
 * @param sequence how often it was changed since it was first told
 * @param cancelled whether there is no such shift any more
 * @param lastModified when it was told first or changed last
 */
public record CalendarEvent(
    String uid,
    UUID scheduleId,
    UUID personId,
    Instant start,
    Instant end,
    String summary,
    int sequence,
    boolean cancelled,
    Instant lastModified) {

  boolean says(CalendarEvent other) {
    return cancelled == other.cancelled
        && start.equals(other.start)
        && end.equals(other.end)
        && summary.equals(other.summary);
  }

  /** What to tell of a shift that was told before. */
  CalendarEvent after(CalendarEvent before, Instant now) {
    return says(before)
        ? before
        : new CalendarEvent(
            uid, scheduleId, personId, start, end, summary, before.sequence + 1, cancelled, now);
  }

  CalendarEvent cancelled(Instant now) {
    return cancelled
        ? this
        : new CalendarEvent(
            uid, scheduleId, personId, start, end, summary, sequence + 1, true, now);
  }
}
