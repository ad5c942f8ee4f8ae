package dev.muster.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import dev.muster.oncall.rotation.Slot;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Everything is in UTC, and turns last a day from Monday, 2 March 2026. */
class ScheduleSpecTest {
  private static final UUID ANNA = new UUID(0, 0xa);
  private static final UUID BORIS = new UUID(0, 0xb);
  private static final UUID CHEN = new UUID(0, 0xc);
  private static final UUID DANA = new UUID(0, 0xd);
  private static final UUID POLICY = new UUID(8, 1);
  private static final Predicate<UUID> ANYBODY = person -> true;

  private static Layer layer(int number, int priority, UUID... people) {
    return new Layer(
        new UUID(1, number),
        "layer " + number,
        priority,
        ZoneOffset.UTC,
        Rotation.of(RotationType.DAILY, 1, LocalDateTime.parse("2026-03-02T00:00")),
        Arrays.stream(people).map(Slot::of).toList(),
        List.of(),
        null,
        null);
  }

  private static Layer within(Layer layer, int from, int until) {
    return new Layer(
        layer.id(),
        layer.name(),
        layer.priority(),
        layer.zone(),
        layer.rotation(),
        layer.slots(),
        List.of(
            Window.between(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(until, 0))),
        null,
        null);
  }

  private static ScheduleSpec schedule(Layer... layers) {
    return ScheduleSpec.of(
        new UUID(6, 1),
        "Primary",
        new ScheduleDefinition(ZoneOffset.UTC, List.of(layers)),
        ANYBODY);
  }

  private static ScheduleSpec with(ScheduleSpec spec, OverrideSpan... overrides) {
    return new ScheduleSpec(
        spec.id(),
        spec.name(),
        spec.revisions(),
        List.of(overrides),
        spec.temporaries(),
        spec.reachable());
  }

  private static ScheduleSpec reaching(ScheduleSpec spec, UUID... people) {
    return new ScheduleSpec(
        spec.id(),
        spec.name(),
        spec.revisions(),
        spec.overrides(),
        spec.temporaries(),
        Set.of(people)::contains);
  }

  private static OverrideSpan override(
      int order, OverrideKind kind, UUID original, UUID person, int from, int until) {
    return scoped(order, kind, original, person, null, null, from, until);
  }

  private static OverrideSpan scoped(
      int order,
      OverrideKind kind,
      UUID original,
      UUID person,
      UUID layerId,
      UUID policyId,
      int from,
      int until) {
    return new OverrideSpan(
        new UUID(9, order),
        kind,
        original,
        person,
        layerId,
        policyId,
        null,
        at(from),
        at(until),
        order);
  }

  /** So many hours into Monday. */
  private static Instant at(int hour) {
    return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(hour * 3_600L);
  }

  private static String name(UUID person) {
    return person == null ? "" : Long.toHexString(person.getLeastSignificantBits());
  }

  private static long hour(Instant at) {
    return (at.getEpochSecond() - at(0).getEpochSecond()) / 3_600;
  }

  /** "who[for whom] from-until", in hours of the week. */
  private static List<String> shifts(Rendered rendered) {
    return rendered.shifts().stream()
        .map(
            shift ->
                "%s%s %d-%d"
                    .formatted(
                        name(shift.personId()),
                        shift.originalId() == null ? "" : "[" + name(shift.originalId()) + "]",
                        hour(shift.start()),
                        hour(shift.end())))
        .toList();
  }

  private static List<String> gaps(Rendered rendered) {
    return rendered.gaps().stream()
        .map(
            gap ->
                "%d-%d%s"
                    .formatted(
                        hour(gap.start()),
                        hour(gap.end()),
                        gap.shiftWithoutAnybody() ? " nobody can be reached" : ""))
        .toList();
  }

  private static Rendered monday(ScheduleSpec spec) {
    return spec.render(null, at(0), at(24));
  }

  @Test
  void aHigherPrioritySplitsTheLowerShiftAroundIt() {
    var day = schedule(within(layer(1, 10, BORIS), 9, 17), layer(2, 5, ANNA));

    assertThat(shifts(monday(day))).containsExactly("a 0-9", "b 9-17", "a 17-24");
  }

  @Test
  void thoseOfEqualPriorityAreOnCallTogether() {
    assertThat(shifts(monday(schedule(layer(1, 5, ANNA), layer(2, 5, BORIS)))))
        .containsExactly("a 0-24", "b 0-24");
  }

  @Test
  void somebodyInTwoLayersIsOnCallOnce() {
    assertThat(shifts(monday(schedule(layer(1, 5, ANNA), layer(2, 5, ANNA)))))
        .containsExactly("a 0-24");
  }

  @Test
  void aShiftThatNobodyCanFillHidesNothing() {
    var spec = schedule(within(layer(1, 10, BORIS), 9, 17), layer(2, 5, ANNA));

    assertThat(shifts(monday(reaching(spec, ANNA)))).containsExactly("a 0-24");
  }

  @Test
  void anEmptySlotHidesNothing() {
    var empty =
        new Layer(
            new UUID(1, 1),
            "breaks",
            10,
            ZoneOffset.UTC,
            Rotation.of(RotationType.DAILY, 1, LocalDateTime.parse("2026-03-02T00:00")),
            List.of(Slot.of()),
            List.of(),
            null,
            null);

    assertThat(shifts(monday(schedule(empty, layer(2, 5, ANNA))))).containsExactly("a 0-24");
  }

  @Test
  void timeWithoutAShiftAndShiftsWithoutAnybodyAreGaps() {
    var spec = schedule(within(layer(1, 10, BORIS), 9, 17), within(layer(2, 5, ANNA), 12, 20));

    assertThat(gaps(monday(spec))).containsExactly("0-9", "20-24");
    assertThat(gaps(monday(reaching(spec, ANNA))))
        .containsExactly("0-9", "9-12 nobody can be reached", "20-24");
  }

  @Test
  void aReplacementTakesThePlaceOfOnePerson() {
    var spec =
        with(
            schedule(layer(1, 5, ANNA), layer(2, 5, BORIS)),
            override(1, OverrideKind.REPLACE, ANNA, CHEN, 6, 12));

    assertThat(shifts(monday(spec))).containsExactly("a 0-6", "b 0-24", "c[a] 6-12", "a 12-24");
  }

  @Test
  void replacementsDoNotChainWhateverTheirOrder() {
    var toBoris = override(1, OverrideKind.REPLACE, ANNA, BORIS, 0, 24);
    var toChen = override(2, OverrideKind.REPLACE, BORIS, CHEN, 0, 24);
    var earlier = override(0, OverrideKind.REPLACE, BORIS, CHEN, 0, 24);
    var anna = schedule(layer(1, 5, ANNA));

    assertThat(shifts(monday(with(anna, toBoris, toChen)))).containsExactly("b[a] 0-24");
    assertThat(shifts(monday(with(anna, earlier, toBoris)))).containsExactly("b[a] 0-24");
  }

  @Test
  void everybodyIsReplacedAlsoWhereNobodyIsOnCall() {
    var spec =
        with(
            schedule(within(layer(1, 5, ANNA), 9, 17), within(layer(2, 5, BORIS), 9, 17)),
            override(1, OverrideKind.REPLACE_ALL, null, CHEN, 12, 20));

    assertThat(shifts(monday(spec))).containsExactly("a 9-12", "b 9-12", "c 12-20");
  }

  @Test
  void ofTwoAboutEverybodyTheLaterCounts() {
    var spec =
        with(
            schedule(layer(1, 5, ANNA)),
            override(1, OverrideKind.REPLACE_ALL, null, BORIS, 0, 12),
            override(2, OverrideKind.REPLACE_ALL, null, CHEN, 6, 9));

    assertThat(shifts(monday(spec))).containsExactly("b 0-6", "c 6-9", "b 9-12", "a 12-24");
  }

  @Test
  void aReplacementWhoCannotBeReachedDoesNotHideTheOthers() {
    var spec =
        with(schedule(layer(1, 5, ANNA)), override(1, OverrideKind.REPLACE_ALL, null, CHEN, 0, 24));

    assertThat(shifts(monday(reaching(spec, ANNA)))).containsExactly("a 0-24");
  }

  @Test
  void oneMayBeAddedAndOneRemoved() {
    var spec =
        with(
            schedule(layer(1, 5, ANNA), layer(2, 5, BORIS)),
            override(1, OverrideKind.ADD, null, CHEN, 6, 12),
            override(2, OverrideKind.REMOVE, ANNA, null, 8, 10));

    assertThat(shifts(monday(spec))).containsExactly("a 0-8", "b 0-24", "c 6-12", "a 10-24");
  }

  @Test
  void removingTheOnlyOneUncoversTheLayerBelow() {
    var spec =
        with(
            schedule(layer(1, 10, ANNA), layer(2, 5, BORIS)),
            override(1, OverrideKind.REMOVE, ANNA, null, 8, 10));

    assertThat(shifts(monday(spec))).containsExactly("a 0-8", "b 8-10", "a 10-24");
  }

  @Test
  void anOverrideOfALayerTouchesNoOther() {
    var spec =
        with(
            schedule(within(layer(1, 10, ANNA), 0, 12), layer(2, 5, ANNA)),
            scoped(1, OverrideKind.REPLACE, ANNA, CHEN, new UUID(1, 1), null, 6, 18));

    assertThat(shifts(monday(spec))).containsExactly("a 0-6", "c[a] 6-12", "a 12-24");
  }

  @Test
  void oneScopedToAPolicyBeatsAGlobalOneThereAndAppearsNowhereElse() {
    var spec =
        with(
            schedule(layer(1, 5, ANNA)),
            override(2, OverrideKind.REPLACE, ANNA, BORIS, 0, 24),
            scoped(1, OverrideKind.REPLACE, ANNA, CHEN, null, POLICY, 6, 12));

    assertThat(shifts(spec.render(POLICY, at(0), at(24))))
        .containsExactly("b[a] 0-6", "c[a] 6-12", "b[a] 12-24");
    assertThat(shifts(monday(spec))).containsExactly("b[a] 0-24");
    assertThat(shifts(spec.render(new UUID(8, 2), at(0), at(24)))).containsExactly("b[a] 0-24");
  }

  @Test
  void insideATemporaryScheduleNeitherLayersNorOverridesApply() {
    var plain =
        with(
            schedule(layer(1, 5, ANNA)), override(1, OverrideKind.REPLACE_ALL, null, BORIS, 0, 24));
    var spec =
        new ScheduleSpec(
            plain.id(),
            plain.name(),
            plain.revisions(),
            plain.overrides(),
            List.of(
                new TemporarySpan(
                    new UUID(4, 1),
                    at(6),
                    at(18),
                    List.of(
                        new TemporarySpan.Fixed(CHEN, at(6), at(10)),
                        new TemporarySpan.Fixed(DANA, at(8), at(14))))),
            ANYBODY);

    assertThat(shifts(monday(spec))).containsExactly("b 0-6", "c 6-10", "d 8-14", "b 18-24");
    assertThat(gaps(monday(spec))).containsExactly("14-18");
  }

  @Test
  void aLaterRevisionCountsFromItsTimeOn() {
    var spec =
        new ScheduleSpec(
            new UUID(6, 1),
            "Primary",
            List.of(
                new Revision(
                    2, at(12), new ScheduleDefinition(ZoneOffset.UTC, List.of(layer(1, 5, BORIS)))),
                new Revision(
                    1, at(0), new ScheduleDefinition(ZoneOffset.UTC, List.of(layer(1, 5, ANNA))))),
            List.of(),
            List.of(),
            ANYBODY);

    assertThat(shifts(spec.render(null, at(-6), at(24)))).containsExactly("a 0-12", "b 12-24");
    assertThat(gaps(spec.render(null, at(-6), at(24)))).containsExactly("-6-0");
    assertThat(shifts(spec.renderWhole(null, at(6), at(7)))).containsExactly("a 0-12");
  }

  @Test
  void aRevisionThatChangesNothingAboutAShiftDoesNotCutIt() {
    var definition = new ScheduleDefinition(ZoneOffset.UTC, List.of(layer(1, 5, ANNA)));
    var spec =
        new ScheduleSpec(
            new UUID(6, 1),
            "Primary",
            List.of(new Revision(1, at(0), definition), new Revision(2, at(12), definition)),
            List.of(),
            List.of(),
            ANYBODY);

    assertThat(shifts(monday(spec))).containsExactly("a 0-24");
  }

  @Test
  void shiftsAreCutAtTheWindowUnlessTheWholeIsWanted() {
    var spec =
        with(
            schedule(layer(1, 5, ANNA, BORIS)),
            override(1, OverrideKind.REPLACE, BORIS, CHEN, 30, 60));

    assertThat(shifts(spec.render(null, at(6), at(36))))
        .containsExactly("a 6-24", "b 24-30", "c[b] 30-36");
    assertThat(shifts(spec.renderWhole(null, at(6), at(36))))
        .containsExactly("a 0-24", "b 24-30", "c[b] 30-48");
    assertThat(
            shifts(
                new Rendered(
                    spec.renderWhole(null, at(40), at(40).plusNanos(1_000)).shifts(), List.of())))
        .containsExactly("c[b] 30-48");
  }
}
