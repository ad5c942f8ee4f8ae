package dev.muster.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules that hold for every layer in every zone. */
class LayerPropertiesTest {
  /** Clock changes by half an hour, at midnight, by a day, in Ramadan, and none at all. */
  private static final List<String> ZONES =
      List.of(
          "Australia/Lord_Howe",
          "Pacific/Chatham",
          "America/Sao_Paulo",
          "Africa/Casablanca",
          "Europe/Dublin",
          "America/Chicago",
          "Asia/Kathmandu",
          "Asia/Gaza",
          "Pacific/Apia",
          "America/Havana",
          "Antarctica/Troll",
          "UTC");

  @Provide
  Arbitrary<Layer> layers() {
    var rotations =
        Combinators.combine(
                Arbitraries.of(RotationType.class),
                Arbitraries.integers().between(1, 30),
                Arbitraries.longs().between(0, 20L * 365 * 24 * 4),
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7),
                Arbitraries.integers().between(0, 30),
                Arbitraries.of(true, false),
                Arbitraries.of(DayOfWeek.class))
            .as(LayerPropertiesTest::rotation);
    return Combinators.combine(
            rotations,
            Arbitraries.of(ZONES),
            Arbitraries.integers().between(1, 5),
            windows().list().ofMaxSize(2))
        .as(LayerPropertiesTest::layer);
  }

  private static Layer layer(Rotation rotation, String zone, int people, List<Window> windows) {
    return new Layer(
        new UUID(1, 1), "any", 1, ZoneId.of(zone), rotation, slots(people), windows, null, null);
  }

  private static Rotation rotation(
      RotationType type,
      int length,
      long quarters,
      Set<DayOfWeek> days,
      int shiftHours,
      boolean calendarTurns,
      DayOfWeek weekStart) {
    return new Rotation(
        type,
        length,
        LocalDateTime.of(2005, 1, 1, 0, 0).plusMinutes(quarters * 15),
        shiftHours == 0 ? null : Duration.ofHours(shiftHours),
        days,
        calendarTurns,
        weekStart);
  }

  private static List<Slot> slots(int people) {
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < people; i++) {
      slots.add(Slot.of(new UUID(0, i)));
    }
    return slots;
  }

  private static Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
            Arbitraries.integers().between(0, 95),
            Arbitraries.integers().between(1, 7 * 96))
        .as(
            (days, start, length) ->
                new Window(
                    days,
                    LocalTime.MIDNIGHT.plusMinutes(start * 15L),
                    Duration.ofMinutes(length * 15L)));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, 25L * 365 * 24 * 60)
        .map(minutes -> Instant.parse("2003-01-01T00:00:00Z").plus(minutes, ChronoUnit.MINUTES));
  }

  private static List<String> cut(List<LayerShift> shifts, Instant since, Instant until) {
    return shifts.stream()
        .filter(shift -> shift.start().isBefore(until) && shift.end().isAfter(since))
        .map(
            shift ->
                shift.turn()
                    + " "
                    + (shift.start().isBefore(since) ? since : shift.start())
                    + " "
                    + (shift.end().isAfter(until) ? until : shift.end()))
        .toList();
  }

  @Property(tries = 400)
  void everyWindowGivesWhatAWiderOneGives(
      @ForAll("layers") Layer layer,
      @ForAll("instants") Instant since,
      @ForAll("hours") int length,
      @ForAll("hours") int before,
      @ForAll("hours") int after) {
    var until = since.plus(length, ChronoUnit.HOURS);
    var wide =
        LayerCalculator.shifts(
            layer,
            since.minus(before * 11L, ChronoUnit.HOURS),
            until.plus(after * 11L, ChronoUnit.HOURS));

    assertThat(cut(LayerCalculator.shifts(layer, since, until), since, until))
        .isEqualTo(cut(wide, since, until));
  }

  @Provide
  Arbitrary<Integer> hours() {
    return Arbitraries.integers().between(1, 24 * 60);
  }

  @Property(tries = 400)
  void shiftsFollowOneAnotherAndLast(
      @ForAll("layers") Layer layer, @ForAll("instants") Instant since) {
    var shifts = LayerCalculator.shifts(layer, since, since.plus(60, ChronoUnit.DAYS));

    for (int i = 0; i < shifts.size(); i++) {
      assertThat(shifts.get(i).start()).isBefore(shifts.get(i).end());
      if (i > 0) {
        assertThat(shifts.get(i).start()).isAfterOrEqualTo(shifts.get(i - 1).end());
        assertThat(shifts.get(i).turn()).isGreaterThanOrEqualTo(shifts.get(i - 1).turn());
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aWalkAlongTheClockFindsTheSame(
      @ForAll("layers") Layer layer, @ForAll("clockChanges") int change) {
    compareWithWalk(layer, change);
  }

  @Example
  void soItDoesWhereClocksChangeAMinuteAfterMidnight() {
    var hourly = rotation(RotationType.HOURLY, 1, 0, Set.of(), 0, true, DayOfWeek.MONDAY);

    compareWithWalk(layer(hourly, "Asia/Gaza", 1, List.of()), 14);
  }

  private static void compareWithWalk(Layer layer, int change) {
    var since = start(layer, change);
    var until = since.plus(4, ChronoUnit.DAYS);
    var walk = new ClockWalk(layer);
    var expected = new ArrayList<String>();
    for (var at = since; at.isBefore(until); at = at.plus(ClockWalk.STEP)) {
      expected.add(String.valueOf(walk.turnAt(at)));
    }

    var shifts = LayerCalculator.shifts(layer, since, until);
    var found = new ArrayList<String>();
    for (var at = since; at.isBefore(until); at = at.plus(ClockWalk.STEP)) {
      var now = at;
      found.add(
          shifts.stream()
              .filter(shift -> !now.isBefore(shift.start()) && now.isBefore(shift.end()))
              .map(shift -> String.valueOf(shift.turn()))
              .findFirst()
              .orElse("null"));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Integer> clockChanges() {
    return Arbitraries.integers().between(0, 45);
  }

  /** Two days before one of the zone's clock changes; any time in a zone without. */
  private static Instant start(Layer layer, int change) {
    var at = Instant.parse("2004-01-01T00:00:00Z");
    for (int i = 0; i <= change; i++) {
      var next = layer.zone().getRules().nextTransition(at);
      if (next == null) {
        return at.plus(change * 97L, ChronoUnit.DAYS);
      }
      at = next.getInstant();
    }
    return at.minus(2, ChronoUnit.DAYS);
  }

  @Property(tries = 300)
  void handOffsNeverGoBackInTime(@ForAll("layers") Layer layer, @ForAll("instants") Instant at) {
    var clock = new WallClock(layer.zone());
    var grid = layer.rotation().grid();
    var turn = grid.turnAt(clock.local(at));

    assertThat(grid.startOf(turn)).isBeforeOrEqualTo(clock.local(at));
    assertThat(grid.startOf(turn + 1)).isAfter(clock.local(at));
    assertThat(clock.instant(grid.startOf(turn + 1)))
        .isAfterOrEqualTo(clock.instant(grid.startOf(turn)));
  }
}
