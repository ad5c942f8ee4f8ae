package dev.muster.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftCalculatorTest {
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BORIS = new UUID(0, 2);
  private static final UUID CHEN = new UUID(0, 3);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Weeks from Monday to Monday (ROT-01), 09:00 in Berlin, from Monday 2 March 2026. */
  private static WeeklyRotation mondays(UUID... people) {
    return rotation(BERLIN, DayOfWeek.MONDAY, "09:00", "2026-03-02T08:00:00Z", people);
  }

  private static WeeklyRotation rotation(
      ZoneId zone, DayOfWeek day, String time, String start, UUID... people) {
    return new WeeklyRotation(
        zone, day, LocalTime.parse(time), Instant.parse(start), List.of(people));
  }

  private static List<Shift> shifts(
      WeeklyRotation rotation, String since, String until, OverrideSpan... overrides) {
    return ShiftCalculator.shifts(
        rotation, List.of(overrides), Instant.parse(since), Instant.parse(until));
  }

  private static OverrideSpan override(int order, UUID person, String start, String end) {
    return new OverrideSpan(
        new UUID(9, order), person, Instant.parse(start), Instant.parse(end), order);
  }

  private static Shift turn(UUID person, String start, String end) {
    return new Shift(person, Instant.parse(start), Instant.parse(end), null);
  }

  private static Shift covered(int order, UUID person, String start, String end) {
    return new Shift(person, Instant.parse(start), Instant.parse(end), new UUID(9, order));
  }

  @Test
  void participantsTakeTurnsOfAWeek() {
    assertThat(shifts(mondays(ANNA, BORIS), "2026-03-02T08:00:00Z", "2026-03-23T08:00:00Z"))
        .containsExactly(
            turn(ANNA, "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z"),
            turn(BORIS, "2026-03-09T08:00:00Z", "2026-03-16T08:00:00Z"),
            turn(ANNA, "2026-03-16T08:00:00Z", "2026-03-23T08:00:00Z"));
  }

  @Test
  void theHandOffKeepsItsTimeOnTheWallWhenClocksGoForward() {
    var shifts = shifts(mondays(ANNA, BORIS), "2026-03-23T08:00:00Z", "2026-04-06T07:00:00Z");

    assertThat(shifts)
        .containsExactly(
            turn(BORIS, "2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z"),
            turn(ANNA, "2026-03-30T07:00:00Z", "2026-04-06T07:00:00Z"));
    assertThat(Duration.between(shifts.get(0).start(), shifts.get(0).end()))
        .isEqualTo(Duration.ofHours(167));
  }

  @Test
  void theHandOffKeepsItsTimeOnTheWallWhenClocksGoBack() {
    var shifts = shifts(mondays(ANNA), "2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z");

    assertThat(shifts).containsExactly(turn(ANNA, "2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z"));
    assertThat(Duration.between(shifts.get(0).start(), shifts.get(0).end()))
        .isEqualTo(Duration.ofHours(169));
  }

  @Test
  void aHandOffInsideTheMissingHourHappensAnHourLater() {
    var sundays = rotation(BERLIN, DayOfWeek.SUNDAY, "02:30", "2026-03-22T01:30:00Z", ANNA, BORIS);

    assertThat(shifts(sundays, "2026-03-22T01:30:00Z", "2026-04-05T00:30:00Z"))
        .containsExactly(
            turn(ANNA, "2026-03-22T01:30:00Z", "2026-03-29T01:30:00Z"),
            turn(BORIS, "2026-03-29T01:30:00Z", "2026-04-05T00:30:00Z"));
  }

  @Test
  void aHandOffInsideTheRepeatedHourHappensTheFirstTime() {
    var sundays = rotation(BERLIN, DayOfWeek.SUNDAY, "02:30", "2026-10-18T00:30:00Z", ANNA, BORIS);

    assertThat(shifts(sundays, "2026-10-18T00:30:00Z", "2026-11-01T01:30:00Z"))
        .containsExactly(
            turn(ANNA, "2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z"),
            turn(BORIS, "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z"));
  }

  @Test
  void theFirstTurnEndsAtTheNextHandOffEvenWhenItStartedMidWeek() {
    var rotation = rotation(BERLIN, DayOfWeek.MONDAY, "09:00", "2026-03-05T12:00:00Z", ANNA, BORIS);

    assertThat(shifts(rotation, "2026-03-01T00:00:00Z", "2026-03-10T00:00:00Z"))
        .containsExactly(
            turn(ANNA, "2026-03-05T12:00:00Z", "2026-03-09T08:00:00Z"),
            turn(BORIS, "2026-03-09T08:00:00Z", "2026-03-10T00:00:00Z"));
  }

  @Test
  void nobodyIsOnCallBeforeTheStartOrWithoutParticipants() {
    assertThat(shifts(mondays(ANNA), "2026-01-01T00:00:00Z", "2026-03-02T08:00:00Z")).isEmpty();
    assertThat(shifts(mondays(), "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z")).isEmpty();
  }

  @Test
  void shiftsAreCutAtTheEndsOfTheRange() {
    assertThat(shifts(mondays(ANNA), "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"))
        .containsExactly(turn(ANNA, "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"));
  }

  @Test
  void theSamePersonsTurnsStayApart() {
    assertThat(shifts(mondays(ANNA), "2026-03-02T08:00:00Z", "2026-03-16T08:00:00Z"))
        .containsExactly(
            turn(ANNA, "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z"),
            turn(ANNA, "2026-03-09T08:00:00Z", "2026-03-16T08:00:00Z"));
  }

  @Test
  void anOverrideTakesOverAndGivesBack() {
    assertThat(
            shifts(
                mondays(ANNA, BORIS),
                "2026-03-02T08:00:00Z",
                "2026-03-09T08:00:00Z",
                override(1, CHEN, "2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z")))
        .containsExactly(
            turn(ANNA, "2026-03-02T08:00:00Z", "2026-03-04T00:00:00Z"),
            covered(1, CHEN, "2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z"),
            turn(ANNA, "2026-03-05T00:00:00Z", "2026-03-09T08:00:00Z"));
  }

  @Test
  void ofOverlappingOverridesTheLastOneAddedCounts() {
    assertThat(
            shifts(
                mondays(ANNA),
                "2026-03-03T00:00:00Z",
                "2026-03-07T00:00:00Z",
                override(2, CHEN, "2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z"),
                override(1, BORIS, "2026-03-03T00:00:00Z", "2026-03-06T00:00:00Z")))
        .containsExactly(
            covered(1, BORIS, "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"),
            covered(2, CHEN, "2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z"),
            covered(1, BORIS, "2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z"),
            turn(ANNA, "2026-03-06T00:00:00Z", "2026-03-07T00:00:00Z"));
  }

  @Test
  void anOverrideSpansAHandOffInOnePiece() {
    assertThat(
            shifts(
                mondays(ANNA, BORIS),
                "2026-03-08T00:00:00Z",
                "2026-03-10T00:00:00Z",
                override(1, CHEN, "2026-03-08T12:00:00Z", "2026-03-09T12:00:00Z")))
        .containsExactly(
            turn(ANNA, "2026-03-08T00:00:00Z", "2026-03-08T12:00:00Z"),
            covered(1, CHEN, "2026-03-08T12:00:00Z", "2026-03-09T12:00:00Z"),
            turn(BORIS, "2026-03-09T12:00:00Z", "2026-03-10T00:00:00Z"));
  }

  @Test
  void anOverrideFillsATimeWithoutARotation() {
    var cover = override(1, CHEN, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");

    assertThat(
            ShiftCalculator.at(
                mondays(ANNA), List.of(cover), Instant.parse("2026-01-01T12:00:00Z")))
        .contains(covered(1, CHEN, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"));
  }

  @Test
  void theHandOffBelongsToThePersonWhoTakesOver() {
    var rotation = mondays(ANNA, BORIS);

    assertThat(ShiftCalculator.at(rotation, List.of(), Instant.parse("2026-03-09T07:59:59.999Z")))
        .get()
        .extracting(Shift::personId)
        .isEqualTo(ANNA);
    assertThat(ShiftCalculator.at(rotation, List.of(), Instant.parse("2026-03-09T08:00:00Z")))
        .get()
        .extracting(Shift::personId)
        .isEqualTo(BORIS);
  }

  @Test
  void aWholeDayThatAZoneSkipsChangesNothingInTheOrder() {
    var apia =
        rotation(
            ZoneId.of("Pacific/Apia"),
            DayOfWeek.FRIDAY,
            "08:00",
            "2011-12-23T18:00:00Z",
            ANNA,
            BORIS,
            CHEN);

    assertThat(shifts(apia, "2011-12-23T18:00:00Z", "2012-01-12T18:00:00Z"))
        .extracting(Shift::personId)
        .containsExactly(ANNA, BORIS, CHEN);
  }
}
