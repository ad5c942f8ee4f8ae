package dev.muster.oncall.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * People who take turns of a week each (ROT-01).
 *
 * @param zone in which the hand-off keeps its time on the wall clock, so that a turn lasts 167 or
 *     169 hours when daylight saving time changes
 * @param handOffTime on the wall clock; in a gap the hand-off moves forward by the gap, in an
 *     overlap it is the earlier one
 * @param startsAt from when the first participant is on call, until the next hand-off; nobody
 *     before
 * @param participants in the order of their turns; empty means nobody is ever on call
 */
public record WeeklyRotation(
    ZoneId zone,
    DayOfWeek handOffDay,
    LocalTime handOffTime,
    Instant startsAt,
    List<UUID> participants) {

  public WeeklyRotation {
    participants = List.copyOf(participants);
  }

  /** The turns that touch {@code [since, until)}, in order, not cut at its ends. */
  List<Shift> turns(Instant since, Instant until) {
    var turns = new ArrayList<Shift>();
    if (participants.isEmpty()) {
      return turns;
    }
    var firstWeek = weekOf(startsAt);
    var from = since.isBefore(startsAt) ? startsAt : since;
    var week = weekOf(from);
    for (var start = handOff(week); start.isBefore(until); start = handOff(week)) {
      var turn = ChronoUnit.WEEKS.between(firstWeek, week);
      var end = handOff(week.plusWeeks(1));
      turns.add(
          Shift.ofRotation(
              participants.get((int) (turn % participants.size())),
              start.isBefore(startsAt) ? startsAt : start,
              end));
      week = week.plusWeeks(1);
    }
    return turns.stream()
        .filter(turn -> turn.end().isAfter(since) && turn.start().isBefore(until))
        .toList();
  }

  /** How long until somebody has another turn. */
  public Duration cycle() {
    return Duration.ofDays(7L * participants.size());
  }

  /** The date of the last hand-off at or before {@code at}. */
  private LocalDate weekOf(Instant at) {
    var date = at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(handOffDay));
    if (handOff(date).isAfter(at)) {
      return date.minusWeeks(1);
    }
    return handOff(date.plusWeeks(1)).isAfter(at) ? date : date.plusWeeks(1);
  }

  private Instant handOff(LocalDate date) {
    return ZonedDateTime.of(date, handOffTime, zone).toInstant();
  }
}
