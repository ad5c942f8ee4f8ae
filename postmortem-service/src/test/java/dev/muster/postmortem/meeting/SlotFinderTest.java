package dev.muster.postmortem.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postmortem.calendar.WorkingDays;
import dev.muster.postmortem.policy.MeetingRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PMT-01, PMT-03: a review is proposed within 48 hours, the next day at two where that goes. */
class SlotFinderTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofHours(48);

  @ParameterizedTest
  @CsvSource({
    // Tuesday afternoon: the next day at two.
    "UTC,              2026-03-24T15:05:00Z, 2026-03-25T14:00:00Z, WORKING_HOURS",
    // Tuesday night: there is time to sleep, and still the same hour.
    "UTC,              2026-03-24T23:50:00Z, 2026-03-25T14:00:00Z, WORKING_HOURS",
    // Tuesday early: four hours' notice leave the same day.
    "UTC,              2026-03-24T08:00:00Z, 2026-03-24T14:00:00Z, WORKING_HOURS",
    // The team's own afternoon, not that of UTC.
    "America/New_York, 2026-03-24T15:05:00Z, 2026-03-25T18:00:00Z, WORKING_HOURS",
    "Asia/Kolkata,     2026-03-24T15:05:00Z, 2026-03-25T08:30:00Z, WORKING_HOURS",
    // Thursday evening: Friday is left.
    "UTC,              2026-03-26T19:00:00Z, 2026-03-27T14:00:00Z, WORKING_HOURS",
    // Friday evening: the deadline is on Sunday, so the latest hour of Sunday.
    "UTC,              2026-03-27T19:00:00Z, 2026-03-29T19:00:00Z, OUTSIDE_WORKING_HOURS",
    "UTC,              2026-03-28T03:00:00Z, 2026-03-29T20:00:00Z, OUTSIDE_WORKING_HOURS",
    // Saturday at ten: Monday morning is in time, but not at the preferred hour.
    "UTC,              2026-03-28T10:00:00Z, 2026-03-30T09:00:00Z, WORKING_HOURS",
  })
  void aTimeIsProposed(String zone, Instant now, Instant expected, SlotFit fit) {
    Slot slot = finder(zone).find(now, now.plus(TWO_DAYS), HOUR);

    assertThat(slot).isEqualTo(new Slot(expected, expected.plus(HOUR), fit));
  }

  @ParameterizedTest
  @CsvSource({
    // A draft that somebody asks for long after: the next working day, and it says so.
    "2026-03-24T15:05:00Z, 2026-03-01T15:05:00Z, 2026-03-25T14:00:00Z, AFTER_DEADLINE",
    // A tour whose two days last two minutes.
    "2026-03-24T15:05:00Z, 2026-03-24T15:07:00Z, 2026-03-24T15:07:00Z, OUTSIDE_WORKING_HOURS",
    // Two hours in the night are all that is left.
    "2026-03-24T22:00:00Z, 2026-03-25T04:00:00Z, 2026-03-25T04:00:00Z, OUTSIDE_WORKING_HOURS",
  })
  void aDeadlineThatForcesItIsNamed(Instant now, Instant deadline, Instant expected, SlotFit fit) {
    Slot slot = finder("UTC").find(now, deadline, HOUR);

    assertThat(slot).isEqualTo(new Slot(expected, expected.plus(HOUR), fit));
  }

  @Test
  void nobodyMeetsOnADayOffOfTheTeam() {
    Instant now = Instant.parse("2026-03-23T15:05:00Z");
    WorkingDays days = new WorkingDays(Set.of(LocalDate.parse("2026-03-24")));

    Slot slot =
        new SlotFinder(MeetingRules.DEFAULT, ZoneOffset.UTC, days)
            .find(now, now.plus(TWO_DAYS), HOUR);

    assertThat(slot.startsAt()).isEqualTo("2026-03-25T14:00:00Z");
  }

  @Property
  void whatLiesInWorkingHoursAndInTimeIsBothAndNothingElseIsCalledSo(
      @ForAll @LongRange(min = 0, max = 600_000) long minutes,
      @ForAll @IntRange(min = 30, max = 240) int length,
      @ForAll @IntRange(min = 1, max = 200) int hours) {
    SlotFinder finder = finder("Europe/Moscow");
    Instant now = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
    Instant deadline = now.plus(Duration.ofHours(hours));

    Slot slot = finder.find(now, deadline, Duration.ofMinutes(length));

    assertThat(slot.startsAt()).isAfterOrEqualTo(now).isBeforeOrEqualTo(deadline);
    assertThat(Duration.between(slot.startsAt(), slot.endsAt())).hasMinutes(length);
    assertThat(slot.fit() == SlotFit.WORKING_HOURS)
        .isEqualTo(isInOfficeHours(slot) && slot.fit() != SlotFit.OUTSIDE_WORKING_HOURS);
  }

  private static boolean isInOfficeHours(Slot slot) {
    ZonedDateTime from = slot.startsAt().atZone(ZoneId.of("Europe/Moscow"));
    ZonedDateTime to = slot.endsAt().atZone(ZoneId.of("Europe/Moscow"));
    LocalTime opens = LocalTime.of(MeetingRules.DEFAULT.opens(), 0);
    LocalTime closes = LocalTime.of(MeetingRules.DEFAULT.closes(), 0);
    return from.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && from.toLocalDate().equals(to.toLocalDate())
        && !from.toLocalTime().isBefore(opens)
        && !to.toLocalTime().isAfter(closes);
  }

  private static SlotFinder finder(String zone) {
    return new SlotFinder(MeetingRules.DEFAULT, ZoneId.of(zone), WorkingDays.WEEKDAYS);
  }
}
