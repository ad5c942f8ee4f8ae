package dev.muster.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LayerCalculatorTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static UUID person(int number) {
    return new UUID(0, number);
  }

  private static List<Slot> people(int count) {
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < count; i++) {
      slots.add(Slot.of(person(i)));
    }
    return slots;
  }

  private static Layer layer(ZoneId zone, Rotation rotation, int people, Window... windows) {
    return new Layer(
        new UUID(1, 1), "Primary", 1, zone, rotation, people(people), List.of(windows), null, null);
  }

  private static Rotation rotation(RotationType type, int length, String start) {
    return Rotation.of(type, length, LocalDateTime.parse(start));
  }

  private static List<String> shifts(Layer layer, String since, String until) {
    return LayerCalculator.shifts(layer, Instant.parse(since), Instant.parse(until)).stream()
        .map(
            shift ->
                "%s %s %s"
                    .formatted(
                        shift.personIds().stream()
                            .map(id -> Long.toString(id.getLeastSignificantBits()))
                            .toList(),
                        shift.start(),
                        shift.end()))
        .toList();
  }

  @Test
  void aHandOffInTheGapIsAtTheFirstInstantAfterIt() {
    var daily = layer(CHICAGO, rotation(RotationType.DAILY, 1, "2020-03-06T02:30"), 2);

    assertThat(shifts(daily, "2020-03-07T09:00:00Z", "2020-03-09T08:00:00Z"))
        .containsExactly(
            "[1] 2020-03-07T08:30:00Z 2020-03-08T08:00:00Z",
            "[0] 2020-03-08T08:00:00Z 2020-03-09T07:30:00Z",
            "[1] 2020-03-09T07:30:00Z 2020-03-10T07:30:00Z");
  }

  @Test
  void aWeekWithAGapLasts167Hours() {
    var weekly = layer(CHICAGO, rotation(RotationType.WEEKLY, 1, "2017-03-10T08:00"), 2);
    var first =
        LayerCalculator.shifts(
                weekly,
                Instant.parse("2017-03-11T00:00:00Z"),
                Instant.parse("2017-03-12T00:00:00Z"))
            .get(0);

    assertThat(Duration.between(first.start(), first.end())).isEqualTo(Duration.ofHours(167));
  }

  @Test
  void aHandOffInTheRepeatedHourIsTheFirstOne() {
    var daily = layer(CHICAGO, rotation(RotationType.DAILY, 1, "2020-10-31T01:30"), 2);

    assertThat(shifts(daily, "2020-11-01T06:00:00Z", "2020-11-02T07:30:00Z"))
        .containsExactly(
            "[0] 2020-10-31T06:30:00Z 2020-11-01T06:30:00Z",
            "[1] 2020-11-01T06:30:00Z 2020-11-02T07:30:00Z");
  }

  @Test
  void aTurnThatTheGapSwallowsHasNoShift() {
    var hourly = layer(CHICAGO, rotation(RotationType.HOURLY, 1, "2020-03-08T00:00"), 4);

    assertThat(shifts(hourly, "2020-03-08T06:00:00Z", "2020-03-08T10:00:00Z"))
        .containsExactly(
            "[0] 2020-03-08T06:00:00Z 2020-03-08T07:00:00Z",
            "[1] 2020-03-08T07:00:00Z 2020-03-08T08:00:00Z",
            "[3] 2020-03-08T08:00:00Z 2020-03-08T09:00:00Z",
            "[0] 2020-03-08T09:00:00Z 2020-03-08T10:00:00Z");
  }

  @Test
  void anHourThatComesTwiceIsOneTurn() {
    var hourly = layer(CHICAGO, rotation(RotationType.HOURLY, 1, "2020-11-01T00:00"), 3);

    assertThat(shifts(hourly, "2020-11-01T05:00:00Z", "2020-11-01T09:00:00Z"))
        .containsExactly(
            "[0] 2020-11-01T05:00:00Z 2020-11-01T06:00:00Z",
            "[1] 2020-11-01T06:00:00Z 2020-11-01T08:00:00Z",
            "[2] 2020-11-01T08:00:00Z 2020-11-01T09:00:00Z");
  }

  @Test
  void aWindowOverMidnightBelongsToTheDayOnWhichItOpens() {
    var nights =
        layer(
            UTC,
            rotation(RotationType.WEEKLY, 1, "2026-03-02T00:00"),
            1,
            Window.between(Set.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), LocalTime.of(8, 0)));

    assertThat(shifts(nights, "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"))
        .containsExactly("[0] 2026-03-02T20:00:00Z 2026-03-03T08:00:00Z");
  }

  @Test
  void aWindowThatEndsWhenItStartsIsOpenForADay() {
    var window = Window.between(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(9, 0));

    assertThat(window.length()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void windowsKeepTheirTimesOnTheWallWhenClocksChange() {
    var office =
        layer(
            CHICAGO,
            rotation(RotationType.WEEKLY, 1, "2020-03-02T00:00"),
            1,
            Window.between(EVERY_DAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));

    assertThat(shifts(office, "2020-03-07T06:00:00Z", "2020-03-09T05:00:00Z"))
        .containsExactly(
            "[0] 2020-03-07T15:00:00Z 2020-03-07T23:00:00Z",
            "[0] 2020-03-08T14:00:00Z 2020-03-08T22:00:00Z");
  }

  @Test
  void windowsThatMeetDoNotSplitAShift() {
    var always =
        layer(
            UTC,
            rotation(RotationType.WEEKLY, 1, "2026-03-02T00:00"),
            2,
            Window.between(EVERY_DAY, LocalTime.of(8, 0), LocalTime.of(8, 0)));

    assertThat(shifts(always, "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"))
        .containsExactly("[0] 2026-03-02T00:00:00Z 2026-03-09T00:00:00Z");
  }

  @Test
  void monthsAreCountedFromTheDayOfTheStart() {
    var monthly = layer(UTC, rotation(RotationType.MONTHLY, 1, "2024-01-31T10:00"), 4);

    assertThat(shifts(monthly, "2024-01-31T10:00:00Z", "2024-05-01T00:00:00Z"))
        .containsExactly(
            "[0] 2024-01-31T10:00:00Z 2024-02-29T10:00:00Z",
            "[1] 2024-02-29T10:00:00Z 2024-03-31T10:00:00Z",
            "[2] 2024-03-31T10:00:00Z 2024-04-30T10:00:00Z",
            "[3] 2024-04-30T10:00:00Z 2024-05-31T10:00:00Z");
  }

  /** 2026-03-05 is a Thursday. */
  @Test
  void theWeekendConsumesNobodyWhenWeekdaysAreNamed() {
    var weekdays =
        layer(UTC, rotation(RotationType.DAILY, 1, "2026-03-05T00:00").onDays(WEEKDAYS), 5);

    assertThat(shifts(weekdays, "2026-03-05T00:00:00Z", "2026-03-11T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-05T00:00:00Z 2026-03-06T00:00:00Z",
            "[1] 2026-03-06T00:00:00Z 2026-03-07T00:00:00Z",
            "[2] 2026-03-09T00:00:00Z 2026-03-10T00:00:00Z",
            "[3] 2026-03-10T00:00:00Z 2026-03-11T00:00:00Z");
  }

  @Test
  void calendarTurnsAreConsumedByEveryDay() {
    var weekdays =
        layer(
            UTC,
            rotation(RotationType.DAILY, 1, "2026-03-05T00:00")
                .onDays(WEEKDAYS)
                .withCalendarTurns(),
            5);

    assertThat(shifts(weekdays, "2026-03-05T00:00:00Z", "2026-03-11T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-05T00:00:00Z 2026-03-06T00:00:00Z",
            "[1] 2026-03-06T00:00:00Z 2026-03-07T00:00:00Z",
            "[4] 2026-03-09T00:00:00Z 2026-03-10T00:00:00Z",
            "[0] 2026-03-10T00:00:00Z 2026-03-11T00:00:00Z");
  }

  @Test
  void anEligibleDayBeginsAtTheTimeOfTheStart() {
    var weekdays =
        layer(UTC, rotation(RotationType.DAILY, 1, "2026-03-05T20:00").onDays(WEEKDAYS), 5);

    assertThat(shifts(weekdays, "2026-03-06T21:00:00Z", "2026-03-09T21:00:00Z"))
        .containsExactly(
            "[1] 2026-03-06T20:00:00Z 2026-03-07T20:00:00Z",
            "[2] 2026-03-09T20:00:00Z 2026-03-10T20:00:00Z");
  }

  @Test
  void hoursOfOtherDaysAreNotCounted() {
    var halves =
        layer(UTC, rotation(RotationType.HOURLY, 16, "2026-03-05T08:00").onDays(WEEKDAYS), 3);

    assertThat(shifts(halves, "2026-03-05T08:00:00Z", "2026-03-09T16:00:00Z"))
        .containsExactly(
            "[0] 2026-03-05T08:00:00Z 2026-03-06T00:00:00Z",
            "[1] 2026-03-06T00:00:00Z 2026-03-06T16:00:00Z",
            "[2] 2026-03-06T16:00:00Z 2026-03-07T00:00:00Z",
            "[2] 2026-03-09T00:00:00Z 2026-03-09T08:00:00Z",
            "[0] 2026-03-09T08:00:00Z 2026-03-10T00:00:00Z");
  }

  /** 2026-03-04 is a Wednesday. */
  @Test
  void weeklyTurnsOnNamedDaysFollowTheCalendarWeek() {
    var weekly =
        layer(UTC, rotation(RotationType.WEEKLY, 1, "2026-03-04T00:00").onDays(WEEKDAYS), 2);

    assertThat(shifts(weekly, "2026-03-02T00:00:00Z", "2026-03-14T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-02T00:00:00Z 2026-03-07T00:00:00Z",
            "[1] 2026-03-09T00:00:00Z 2026-03-14T00:00:00Z");
  }

  @Test
  void monthlyTurnsOnNamedDaysFollowTheCalendarMonth() {
    var monthly =
        layer(
            UTC,
            rotation(RotationType.MONTHLY, 1, "2026-03-20T00:00").onDays(Set.of(DayOfWeek.MONDAY)),
            2);

    assertThat(shifts(monthly, "2026-03-20T00:00:00Z", "2026-04-08T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-23T00:00:00Z 2026-03-24T00:00:00Z",
            "[0] 2026-03-30T00:00:00Z 2026-03-31T00:00:00Z",
            "[1] 2026-04-06T00:00:00Z 2026-04-07T00:00:00Z");
  }

  @Test
  void aShiftMayBeShorterThanItsTurn() {
    var daily =
        layer(
            UTC,
            rotation(RotationType.DAILY, 1, "2026-03-02T09:00")
                .withShiftLength(Duration.ofHours(8)),
            2);

    assertThat(shifts(daily, "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-02T09:00:00Z 2026-03-02T17:00:00Z",
            "[1] 2026-03-03T09:00:00Z 2026-03-03T17:00:00Z");
  }

  @Test
  void withNamedDaysEachHasAShiftOfItsLength() {
    var weekly =
        layer(
            UTC,
            rotation(RotationType.WEEKLY, 1, "2026-03-02T09:00")
                .onDays(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .withShiftLength(Duration.ofHours(8)),
            2);

    assertThat(shifts(weekly, "2026-03-02T00:00:00Z", "2026-03-10T00:00:00Z"))
        .containsExactly(
            "[0] 2026-03-02T09:00:00Z 2026-03-02T17:00:00Z",
            "[0] 2026-03-03T09:00:00Z 2026-03-03T17:00:00Z",
            "[1] 2026-03-09T09:00:00Z 2026-03-09T17:00:00Z");
  }

  @Test
  void turnsBeforeEffectiveFromCountAndTheStartIsOnlyThePhase() {
    var rotation = rotation(RotationType.DAILY, 1, "2026-03-05T00:00");
    var layer =
        new Layer(
            new UUID(1, 1),
            "Primary",
            1,
            UTC,
            rotation,
            people(3),
            List.of(),
            Instant.parse("2026-03-03T12:00:00Z"),
            Instant.parse("2026-03-05T06:00:00Z"));

    assertThat(shifts(layer, "2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z"))
        .containsExactly(
            "[1] 2026-03-03T12:00:00Z 2026-03-04T00:00:00Z",
            "[2] 2026-03-04T00:00:00Z 2026-03-05T00:00:00Z",
            "[0] 2026-03-05T00:00:00Z 2026-03-05T06:00:00Z");
  }

  @Test
  void aSlotMayBeAGroupOrEmpty() {
    var layer =
        new Layer(
            new UUID(1, 1),
            "Primary",
            1,
            UTC,
            rotation(RotationType.DAILY, 1, "2026-03-02T00:00"),
            List.of(Slot.of(person(1), person(2)), Slot.of()),
            List.of(),
            null,
            null);

    assertThat(shifts(layer, "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"))
        .containsExactly(
            "[1, 2] 2026-03-02T00:00:00Z 2026-03-03T00:00:00Z",
            "[] 2026-03-03T00:00:00Z 2026-03-04T00:00:00Z");
  }

  @Test
  void aDayThatTheDateLineTookHasNoShift() {
    var daily =
        layer(ZoneId.of("Pacific/Apia"), rotation(RotationType.DAILY, 1, "2011-12-28T00:00"), 5);

    assertThat(shifts(daily, "2011-12-29T12:00:00Z", "2012-01-01T00:00:00Z"))
        .containsExactly(
            "[1] 2011-12-29T10:00:00Z 2011-12-30T10:00:00Z",
            "[3] 2011-12-30T10:00:00Z 2011-12-31T10:00:00Z",
            "[4] 2011-12-31T10:00:00Z 2012-01-01T10:00:00Z");
  }
}
