package dev.muster.oncall.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What a layer says, found without arithmetic: by looking at the clock on the wall step by step,
 * and by counting from the start one unit after the other. Slow and plain, to check the calculator
 * with.
 */
final class ClockWalk {
  /** All times of the tests lie on it, but not all changes of clocks. */
  static final Duration STEP = Duration.ofMinutes(15);

  private final Layer layer;
  private final Rotation rotation;
  private final Map<LocalDateTime, Instant> instants = new HashMap<>();
  private LocalDateTime latest;

  ClockWalk(Layer layer) {
    this.layer = layer;
    this.rotation = layer.rotation();
  }

  /**
   * The number of the turn in which somebody is on call at an instant later than the one asked for
   * last; null when nobody is.
   */
  Long turnAt(Instant at) {
    var shown = latestShown(at);
    var allowed =
        layer.windows().isEmpty() || layer.windows().stream().anyMatch(window -> open(window, at));
    if (!allowed) {
      return null;
    }
    return rotation.days().isEmpty() ? steady(at, shown) : onDays(at, shown);
  }

  private Long steady(Instant at, LocalDateTime shown) {
    var turn = count(shown);
    return inside(at, startOf(turn), startOf(turn + 1)) ? turn : null;
  }

  private boolean inside(Instant at, LocalDateTime start, LocalDateTime end) {
    var last = end;
    if (rotation.shiftLength() != null && start.plus(rotation.shiftLength()).isBefore(end)) {
      last = start.plus(rotation.shiftLength());
    }
    return !at.isBefore(first(start)) && at.isBefore(first(last));
  }

  private Long onDays(Instant at, LocalDateTime shown) {
    var beginning =
        rotation.type() == RotationType.HOURLY
            ? LocalTime.of(0, rotation.start().getMinute())
            : rotation.start().toLocalTime();
    var day = shown.toLocalDate();
    if (shown.toLocalTime().isBefore(beginning)) {
      day = day.minusDays(1);
    }
    if (!rotation.days().contains(day.getDayOfWeek())) {
      return null;
    }
    if (rotation.type() != RotationType.HOURLY
        && rotation.shiftLength() != null
        && !at.isBefore(first(day.atTime(beginning).plus(rotation.shiftLength())))) {
      return null;
    }
    return switch (rotation.type()) {
      case HOURLY -> hourly(at, shown);
      case DAILY ->
          rotation.calendarTurns()
              ? Long.valueOf(count(shown))
              : Long.valueOf(Math.floorDiv(eligibleDays(day), (long) rotation.length()));
      case WEEKLY -> Math.floorDiv(weeks(day), (long) rotation.length());
      case MONTHLY -> Math.floorDiv(months(day), (long) rotation.length());
    };
  }

  /** Eligible days from the start's until this one, one by one. */
  private long eligibleDays(LocalDate day) {
    long count = 0;
    var from = rotation.start().toLocalDate();
    for (var each = from; each.isBefore(day); each = each.plusDays(1)) {
      count += rotation.days().contains(each.getDayOfWeek()) ? 1 : 0;
    }
    for (var each = day; each.isBefore(from); each = each.plusDays(1)) {
      count -= rotation.days().contains(each.getDayOfWeek()) ? 1 : 0;
    }
    return count;
  }

  private long weeks(LocalDate day) {
    return Math.floorDiv(
        startOfWeek(day).toEpochDay() - startOfWeek(rotation.start().toLocalDate()).toEpochDay(),
        7L);
  }

  private LocalDate startOfWeek(LocalDate day) {
    var first = day;
    while (first.getDayOfWeek() != rotation.weekStart()) {
      first = first.minusDays(1);
    }
    return first;
  }

  private long months(LocalDate day) {
    var start = rotation.start();
    return (day.getYear() - start.getYear()) * 12L + day.getMonthValue() - start.getMonthValue();
  }

  private Long hourly(Instant at, LocalDateTime shown) {
    if (rotation.calendarTurns()) {
      return steady(at, shown);
    }
    var hours = eligibleHours(shown);
    var turn = Math.floorDiv(hours, (long) rotation.length());
    if (rotation.shiftLength() == null) {
      return turn;
    }
    return at.isBefore(first(startOfEligibleTurn(turn).plus(rotation.shiftLength()))) ? turn : null;
  }

  /** Hours of eligible days between the start and the hour that a time falls into. */
  private long eligibleHours(LocalDateTime shown) {
    var minute = rotation.start().getMinute();
    var hour = shown.minusMinutes(minute).truncatedTo(ChronoUnit.HOURS);
    var from = rotation.start().minusMinutes(minute);
    return eligibleBetween(from, hour);
  }

  private long eligibleBetween(LocalDateTime from, LocalDateTime to) {
    long whole = 0;
    var day = from.toLocalDate();
    var last = to.toLocalDate();
    while (day.isBefore(last)) {
      whole += rotation.days().contains(day.getDayOfWeek()) ? 24 : 0;
      day = day.plusDays(1);
    }
    while (last.isBefore(from.toLocalDate())) {
      whole -= rotation.days().contains(last.getDayOfWeek()) ? 24 : 0;
      last = last.plusDays(1);
    }
    return whole + hourOf(to) - hourOf(from);
  }

  private int hourOf(LocalDateTime time) {
    return rotation.days().contains(time.getDayOfWeek()) ? time.getHour() : 0;
  }

  private LocalDateTime startOfEligibleTurn(long turn) {
    var minute = rotation.start().getMinute();
    var from = rotation.start().minusMinutes(minute);
    var wanted = turn * rotation.length();
    var at = from;
    var step = wanted >= 0 ? 1 : -1;
    while (eligibleBetween(from, at) != wanted || !rotation.days().contains(at.getDayOfWeek())) {
      var days = Math.abs(wanted - eligibleBetween(from, at)) / 24 - 1;
      at = days > 1 ? at.plusDays(step * days) : at.plusHours(step);
    }
    return at.plusMinutes(minute);
  }

  /** The number of the steady turn in which a time on the wall lies, counted by whole turns. */
  private long count(LocalDateTime shown) {
    long turn = 0;
    while (startOf(turn + 1).compareTo(shown) <= 0) {
      turn++;
    }
    while (startOf(turn).isAfter(shown)) {
      turn--;
    }
    return turn;
  }

  private LocalDateTime startOf(long turn) {
    var units = turn * rotation.length();
    return switch (rotation.type()) {
      case HOURLY -> rotation.start().plusHours(units);
      case DAILY -> rotation.start().plusDays(units);
      case WEEKLY -> rotation.start().plusDays(units * 7);
      case MONTHLY -> rotation.start().plusMonths(units);
    };
  }

  private boolean open(Window window, Instant at) {
    var date = at.atZone(layer.zone()).toLocalDate().plusDays(1);
    for (int i = 0; i <= 10; i++) {
      var opens = date.atTime(window.start());
      if (window.days().contains(date.getDayOfWeek())
          && !at.isBefore(first(opens))
          && at.isBefore(first(opens.plus(window.length())))) {
        return true;
      }
      date = date.minusDays(1);
    }
    return false;
  }

  /**
   * The latest time that the clock on the wall has shown until now, which a repeated hour hides.
   */
  private LocalDateTime latestShown(Instant at) {
    if (latest == null) {
      latest = local(at);
      for (int steps = 0; steps <= 100; steps++) {
        show(local(at.minus(STEP.multipliedBy(steps))));
      }
    }
    show(local(at));
    return latest;
  }

  private void show(LocalDateTime shown) {
    if (shown.isAfter(latest)) {
      latest = shown;
    }
  }

  /** The first instant at which the clock on the wall shows this time or a later one. */
  private Instant first(LocalDateTime wall) {
    return instants.computeIfAbsent(wall, this::search);
  }

  private Instant search(LocalDateTime wall) {
    var at = wall.atZone(ZoneId.of("UTC")).toInstant().minus(15, ChronoUnit.HOURS);
    while (local(at).isBefore(wall)) {
      at = at.plus(STEP);
    }
    // Gaza's clocks have changed a minute after midnight.
    while (!local(at.minus(1, ChronoUnit.MINUTES)).isBefore(wall)) {
      at = at.minus(1, ChronoUnit.MINUTES);
    }
    return at;
  }

  private LocalDateTime local(Instant at) {
    return at.atZone(layer.zone()).toLocalDateTime();
  }
}
