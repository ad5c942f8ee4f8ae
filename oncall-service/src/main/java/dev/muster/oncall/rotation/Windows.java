package dev.muster.oncall.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns windows on the wall into spans. */
public final class Windows {
  /** Of the longest window, and one for a change of the zone's date. */
  private static final int DAYS_BEFORE = 8;

  /** Windows repeat each week; a clock change can skip one of them once. */
  private static final Duration AHEAD = Duration.ofDays(15);

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

  /**
   * When the windows that are open will all be closed; empty when none is open and when they leave
   * no gap.
   */
  public static Optional<Instant> closeAt(List<Window> windows, ZoneId zone, Instant at) {
    return ahead(windows, zone, at).stream()
        .filter(span -> span.covers(at))
        .map(Span::end)
        .filter(end -> end.isBefore(at.plus(AHEAD)))
        .findFirst();
  }

  /** When they open next after having been closed; empty when they never do. */
  public static Optional<Instant> openAt(List<Window> windows, ZoneId zone, Instant at) {
    return ahead(windows, zone, at).stream()
        .map(Span::start)
        .filter(start -> start.isAfter(at) && start.isBefore(at.plus(AHEAD)))
        .findFirst();
  }

  /** When they open or close after {@code since} and before {@code until}, in order. */
  public static List<Instant> changes(
      List<Window> windows, ZoneId zone, Instant since, Instant until) {
    return open(windows, new WallClock(zone), since, until).stream()
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .filter(at -> at.isAfter(since) && at.isBefore(until))
        .toList();
  }

  private static List<Span> ahead(List<Window> windows, ZoneId zone, Instant at) {
    return open(windows, new WallClock(zone), at, at.plus(AHEAD));
  }

  private static LocalDate firstDate(WallClock clock, Instant since) {
    return clock.local(since).toLocalDate().minusDays(DAYS_BEFORE);
  }
}
