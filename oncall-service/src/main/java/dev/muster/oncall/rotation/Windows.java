package dev.muster.oncall.rotation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Turns windows on the wall into spans. */
public final class Windows {
  /** Of the longest window, and one for a change of the zone's date. */
  private static final int DAYS_BEFORE = 8;

  private Windows() {}

  /**
   * When at least one of the windows is open, sorted, exact between {@code since} and {@code
   * until}.
   */
  static List<Span> open(List<Window> windows, WallClock clock, Instant since, Instant until) {
    var spans = new ArrayList<Span>();
    var last = clock.local(until).toLocalDate().plusDays(1);
    for (var date = firstDate(clock, since); !date.isAfter(last); date = date.plusDays(1)) {
      for (var window : windows) {
        if (window.days().contains(date.getDayOfWeek())) {
          var opens = date.atTime(window.start());
          var start = clock.instant(opens);
          var end = clock.instant(opens.plus(window.length()));
          if (start.isBefore(end)) {
            spans.add(new Span(start, end));
          }
        }
      }
    }
    return Span.union(spans);
  }

  /** Whether at least one of the windows is open. */
  public static boolean isOpen(List<Window> windows, ZoneId zone, Instant at) {
    return open(windows, new WallClock(zone), at, at.plusNanos(1_000)).stream()
        .anyMatch(span -> !span.start().isAfter(at) && span.end().isAfter(at));
  }

  private static LocalDate firstDate(WallClock clock, Instant since) {
    return clock.local(since).toLocalDate().minusDays(DAYS_BEFORE);
  }
}
