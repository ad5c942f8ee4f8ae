package dev.muster.postmortem.meeting;

import dev.muster.postmortem.calendar.WorkingDays;
import dev.muster.postmortem.policy.MeetingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Proposes when to meet: on the first working day at the preferred hour; else at the earliest half
 * hour of working hours; where the deadline leaves none, at the latest hour of a day that people
 * are awake in, and in the end at the deadline itself.
 */
public record SlotFinder(MeetingRules rules, ZoneId zone, WorkingDays days) {
  private static final int STEP_MINUTES = 30;
  private static final int LONGEST_SEARCH_DAYS = 14;
  private static final LocalTime AWAKE = LocalTime.of(8, 0);
  private static final LocalTime ASLEEP = LocalTime.of(21, 0);

  /**
   * A time that begins after the notice that people are given, and by the deadline if that is
   * possible.
   *
   * @param now the moment from which to look
   * @param deadline by when the meeting should begin
   * @param length longer than nothing
   */
  public Slot find(Instant now, Instant deadline, Duration length) {
    Instant earliest = now.plus(Duration.ofMinutes(rules.noticeMinutes()));
    Optional<Slot> inTime =
        working(earliest, deadline, length)
            .map(at -> slot(at, length, SlotFit.WORKING_HOURS))
            .or(() -> outside(earliest, deadline, length));
    if (inTime.isPresent()) {
      return inTime.get();
    }
    return now.isBefore(deadline)
        ? slot(deadline, length, SlotFit.OUTSIDE_WORKING_HOURS)
        : working(earliest, Instant.MAX, length)
            .map(at -> slot(at, length, SlotFit.AFTER_DEADLINE))
            .orElseGet(() -> slot(earliest, length, SlotFit.AFTER_DEADLINE));
  }

  private Optional<Instant> working(Instant earliest, Instant deadline, Duration length) {
    Predicate<ZonedDateTime> inHours = at -> isWorking(at, length);
    return starts(earliest, deadline)
        .filter(inHours)
        .filter(at -> at.toLocalTime().equals(LocalTime.of(rules.preferredHour(), 0)))
        .findFirst()
        .or(() -> starts(earliest, deadline).filter(inHours).findFirst())
        .map(ZonedDateTime::toInstant);
  }

  private Optional<Slot> outside(Instant earliest, Instant deadline, Duration length) {
    return starts(earliest, deadline)
        .filter(at -> isAwake(at, length))
        .max(Comparator.naturalOrder())
        .map(at -> slot(at.toInstant(), length, SlotFit.OUTSIDE_WORKING_HOURS));
  }

  /** The half hours from one moment to another, both included. */
  private Stream<ZonedDateTime> starts(Instant earliest, Instant deadline) {
    LocalDate first = earliest.atZone(zone).toLocalDate();
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(LONGEST_SEARCH_DAYS)
        .flatMap(this::halfHours)
        .filter(at -> !at.toInstant().isBefore(earliest) && !at.toInstant().isAfter(deadline));
  }

  private Stream<ZonedDateTime> halfHours(LocalDate day) {
    return Stream.iterate(0, minutes -> minutes + STEP_MINUTES)
        .limit(24 * 60 / STEP_MINUTES)
        .map(minutes -> day.atTime(LocalTime.MIDNIGHT.plusMinutes(minutes)).atZone(zone));
  }

  private boolean isWorking(ZonedDateTime at, Duration length) {
    ZonedDateTime opens = at.toLocalDate().atTime(rules.opens(), 0).atZone(zone);
    ZonedDateTime closes =
        rules.closes() == 24
            ? at.toLocalDate().plusDays(1).atStartOfDay(zone)
            : at.toLocalDate().atTime(rules.closes(), 0).atZone(zone);
    return days.isWorkingDay(at.toLocalDate())
        && !at.isBefore(opens)
        && !at.plus(length).isAfter(closes);
  }

  private static boolean isAwake(ZonedDateTime at, Duration length) {
    ZonedDateTime end = at.plus(length);
    return !at.toLocalTime().isBefore(AWAKE)
        && end.toLocalDate().equals(at.toLocalDate())
        && !end.toLocalTime().isAfter(ASLEEP);
  }

  private static Slot slot(Instant at, Duration length, SlotFit fit) {
    return new Slot(at, at.plus(length), fit);
  }
}
