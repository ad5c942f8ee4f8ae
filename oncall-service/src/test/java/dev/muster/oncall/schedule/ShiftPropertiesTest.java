package dev.muster.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every rotation, in every zone, over every change of clocks. */
class ShiftPropertiesTest {
  private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/St_Johns",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Beirut");

  @Provide
  Arbitrary<WeeklyRotation> rotations() {
    return Combinators.combine(
            Arbitraries.of(ZONES).map(ZoneId::of),
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.integers().between(0, 1439).map(m -> LocalTime.ofSecondOfDay(m * 60L)),
            instants(),
            Arbitraries.integers().between(1, 5))
        .as(
            (zone, day, time, start, people) ->
                new WeeklyRotation(
                    zone,
                    day,
                    time,
                    start,
                    IntStream.range(0, people).mapToObj(i -> new UUID(1, i)).toList()));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(365 * 8).toMinutes())
        .map(minutes -> EPOCH.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<Instant> times() {
    return instants();
  }

  @Provide
  Arbitrary<List<OverrideSpan>> overrides() {
    return Combinators.combine(instants(), Arbitraries.longs().between(1, 60_000))
        .as((start, minutes) -> List.of(start, start.plus(Duration.ofMinutes(minutes))))
        .list()
        .ofMaxSize(6)
        .map(
            spans -> {
              var overrides = new ArrayList<OverrideSpan>();
              for (int i = 0; i < spans.size(); i++) {
                overrides.add(
                    new OverrideSpan(
                        new UUID(2, i),
                        new UUID(3, i),
                        spans.get(i).get(0),
                        spans.get(i).get(1),
                        i));
              }
              return overrides;
            });
  }

  @Property(tries = 500)
  void shiftsFollowOneAnotherWithoutAnOverlapInsideTheRange(
      @ForAll("rotations") WeeklyRotation rotation,
      @ForAll("overrides") List<OverrideSpan> overrides,
      @ForAll("times") Instant since) {
    var until = since.plus(Duration.ofDays(90));

    var shifts = ShiftCalculator.shifts(rotation, overrides, since, until);

    for (int i = 0; i < shifts.size(); i++) {
      assertThat(shifts.get(i).start()).isAfterOrEqualTo(since);
      assertThat(shifts.get(i).end()).isBeforeOrEqualTo(until);
      if (i > 0) {
        assertThat(shifts.get(i).start()).isAfterOrEqualTo(shifts.get(i - 1).end());
      }
    }
  }

  @Property(tries = 500)
  void onceStartedSomebodyIsAlwaysOnCall(
      @ForAll("rotations") WeeklyRotation rotation, @ForAll("times") Instant at) {
    var shift = ShiftCalculator.at(rotation, List.of(), at);

    assertThat(shift.isPresent()).isEqualTo(!at.isBefore(rotation.startsAt()));
  }

  @Property(tries = 500)
  void turnsChangeAtTheSameTimeOnTheWallEveryWeek(
      @ForAll("rotations") WeeklyRotation rotation, @ForAll("times") Instant since) {
    var shifts =
        ShiftCalculator.shifts(rotation, List.of(), since, since.plus(Duration.ofDays(60)));

    for (int i = 1; i < shifts.size(); i++) {
      var handOff = shifts.get(i).start().atZone(rotation.zone());
      var wanted = handOff.toLocalDate().atTime(rotation.handOffTime()).atZone(rotation.zone());
      assertThat(handOff.toInstant()).isEqualTo(wanted.toInstant());
    }
  }

  @Property(tries = 500)
  void everybodyGetsATurnInTheGivenOrder(
      @ForAll("rotations") WeeklyRotation rotation, @ForAll("times") Instant since) {
    var shifts =
        ShiftCalculator.shifts(rotation, List.of(), since, since.plus(Duration.ofDays(60)));

    var people = rotation.participants();
    for (int i = 1; i < shifts.size(); i++) {
      var before = people.indexOf(shifts.get(i - 1).personId());
      assertThat(shifts.get(i).personId()).isEqualTo(people.get((before + 1) % people.size()));
    }
  }

  @Property(tries = 500)
  void theAnswerForAMomentIsTheAnswerForTheRangeAroundIt(
      @ForAll("rotations") WeeklyRotation rotation,
      @ForAll("overrides") List<OverrideSpan> overrides,
      @ForAll("times") Instant at) {
    var inRange =
        ShiftCalculator.shifts(
                rotation, overrides, at.minus(Duration.ofDays(40)), at.plus(Duration.ofDays(40)))
            .stream()
            .filter(shift -> shift.covers(at))
            .map(Shift::personId)
            .findFirst();

    assertThat(ShiftCalculator.at(rotation, overrides, at).map(Shift::personId)).isEqualTo(inRange);
  }
}
