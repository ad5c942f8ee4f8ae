package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.rotation.Window;
import dev.muster.platform.problem.FieldError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Turns windows into PagerDuty's restrictions and back. */
final class Restrictions {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private Restrictions() {}

  /** A window of several days is a restriction for each of them, unless it is open every day. */
  static List<WireRestriction> of(List<Window> windows) {
    return windows.stream().flatMap(Restrictions::of).toList();
  }

  private static Stream<WireRestriction> of(Window window) {
    var start = TIME.format(window.start());
    var seconds = (int) window.length().toSeconds();
    if (window.days().size() == DayOfWeek.values().length && window.length().compareTo(DAY) <= 0) {
      return Stream.of(new WireRestriction(WireRestriction.DAILY, start, null, seconds));
    }
    return window.days().stream()
        .map(day -> new WireRestriction(WireRestriction.WEEKLY, start, day.getValue(), seconds));
  }

  private record Hours(LocalTime start, Duration length) {}

  /**
   * Those that differ only in their day become one window.
   *
   * @param field of the list, for errors
   */
  static List<Window> windows(
      List<WireRestriction> restrictions, String field, List<FieldError> errors) {
    var days = new LinkedHashMap<Hours, Set<DayOfWeek>>();
    for (int i = 0; i < restrictions.size(); i++) {
      var restriction = restrictions.get(i);
      var at = "%s[%d]".formatted(field, i);
      var problems = new ArrayList<FieldError>();
      var weekly = WireRestriction.WEEKLY.equals(restriction.type());
      if (!weekly && !WireRestriction.DAILY.equals(restriction.type())) {
        problems.add(
            new FieldError(at + ".type", "type", "is daily_restriction or weekly_restriction"));
      }
      var start = start(restriction, at, problems);
      var length = length(restriction, weekly ? WEEK : DAY, at, problems);
      var opens = weekly ? day(restriction, at, problems) : EnumSet.allOf(DayOfWeek.class);
      if (problems.isEmpty()) {
        days.computeIfAbsent(new Hours(start, length), hours -> EnumSet.noneOf(DayOfWeek.class))
            .addAll(opens);
      }
      errors.addAll(problems);
    }
    return days.entrySet().stream()
        .map(each -> new Window(each.getValue(), each.getKey().start(), each.getKey().length()))
        .toList();
  }

  private static LocalTime start(
      WireRestriction restriction, String at, List<FieldError> problems) {
    try {
      var start =
          LocalTime.parse(restriction.startTimeOfDay() == null ? "" : restriction.startTimeOfDay());
      if (start.getSecond() == 0 && start.getNano() == 0) {
        return start;
      }
    } catch (DateTimeException unreadable) {
      problems.add(
          new FieldError(at + ".start_time_of_day", "time", "is no time of day such as 09:00:00"));
      return LocalTime.MIN;
    }
    problems.add(new FieldError(at + ".start_time_of_day", "minutes", "must be a whole minute"));
    return LocalTime.MIN;
  }

  private static Duration length(
      WireRestriction restriction, Duration longest, String at, List<FieldError> problems) {
    var seconds = restriction.durationSeconds() == null ? 0 : restriction.durationSeconds();
    if (seconds < 60 || seconds > longest.toSeconds() || seconds % 60 != 0) {
      problems.add(
          new FieldError(
              at + ".duration_seconds",
              "range",
              "must be whole minutes, at most " + longest.toSeconds()));
    }
    return Duration.ofSeconds(seconds);
  }

  private static Set<DayOfWeek> day(
      WireRestriction restriction, String at, List<FieldError> problems) {
    var day = restriction.startDayOfWeek();
    if (day == null || day < 1 || day > DayOfWeek.values().length) {
      problems.add(
          new FieldError(at + ".start_day_of_week", "range", "is 1 for Monday to 7 for Sunday"));
      return Set.of();
    }
    return Set.of(DayOfWeek.of(day));
  }
}
