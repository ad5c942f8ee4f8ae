package dev.muster.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerCalculator;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import dev.muster.oncall.rotation.Slot;
import dev.muster.oncall.rotation.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every instant has exactly the people that the rules say, decided for that instant alone. */
class FinalSchedulePropertiesTest {
  private static final Instant SINCE = Instant.parse("2026-03-25T00:00:00Z");
  private static final Instant UNTIL = SINCE.plus(8, ChronoUnit.DAYS);
  private static final List<String> ZONES =
      List.of("Australia/Lord_Howe", "Pacific/Chatham", "Europe/Berlin", "Africa/Casablanca");
  private static final int PEOPLE = 6;
  private static final UUID POLICY = new UUID(7, 7);

  /** What is said for one policy beats there what is said for all. */
  private static final Comparator<OverrideSpan> POLICY_FIRST =
      Comparator.comparing(each -> each.policyId() != null);

  private static UUID person(int number) {
    return new UUID(0, number);
  }

  private static Layer layer(Random random, int number) {
    var slots = new ArrayList<Slot>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      slots.add(
          random.nextInt(6) == 0
              ? Slot.of()
              : Slot.of(person(random.nextInt(PEOPLE)), person(random.nextInt(PEOPLE))));
    }
    return new Layer(
        new UUID(1, number),
        "layer " + number,
        random.nextInt(3),
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        Rotation.of(
            random.nextBoolean() ? RotationType.DAILY : RotationType.HOURLY,
            1 + random.nextInt(9),
            LocalDateTime.of(2026, 3, 1, random.nextInt(24), 15 * random.nextInt(4))),
        slots,
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Window(
                    Set.of(DayOfWeek.values()),
                    LocalTime.of(random.nextInt(24), 0),
                    Duration.ofHours(1 + random.nextInt(20)))),
        null,
        null);
  }

  private static OverrideSpan override(Random random, int number, List<Layer> layers) {
    var kind = OverrideKind.values()[random.nextInt(4)];
    var aboutOne = kind == OverrideKind.REPLACE || kind == OverrideKind.REMOVE;
    var start = SINCE.plus(random.nextInt(8 * 24), ChronoUnit.HOURS);
    return new OverrideSpan(
        new UUID(9, number),
        kind,
        aboutOne ? person(random.nextInt(PEOPLE)) : null,
        kind == OverrideKind.REMOVE ? null : person(random.nextInt(PEOPLE)),
        random.nextInt(3) == 0 ? layers.get(random.nextInt(layers.size())).id() : null,
        random.nextInt(3) == 0 ? POLICY : null,
        null,
        start,
        start.plus(1L + random.nextInt(60), ChronoUnit.HOURS),
        number);
  }

  private static TemporarySpan temporary(Random random) {
    var start = SINCE.plus(random.nextInt(6 * 24), ChronoUnit.HOURS);
    var end = start.plus(1L + random.nextInt(48), ChronoUnit.HOURS);
    var hours = (int) Duration.between(start, end).toHours();
    var shifts = new ArrayList<TemporarySpan.Fixed>();
    for (int i = 0; i < random.nextInt(4); i++) {
      var from = start.plus(random.nextInt(hours), ChronoUnit.HOURS);
      var until = from.plus(1L + random.nextInt(20), ChronoUnit.HOURS);
      shifts.add(
          new TemporarySpan.Fixed(
              person(random.nextInt(PEOPLE)), from, until.isAfter(end) ? end : until));
    }
    return new TemporarySpan(new UUID(8, 1), start, end, shifts);
  }

  private static ScheduleSpec schedule(Random random) {
    var layers = new ArrayList<Layer>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      layers.add(layer(random, i));
    }
    var overrides = new ArrayList<OverrideSpan>();
    for (int i = 0; i < random.nextInt(6); i++) {
      overrides.add(override(random, i, layers));
    }
    var away = person(random.nextInt(PEOPLE));
    return new ScheduleSpec(
        new UUID(6, 1),
        "any",
        List.of(new Revision(1, Instant.EPOCH, new ScheduleDefinition(ZoneOffset.UTC, layers))),
        overrides,
        random.nextInt(3) == 0 ? List.of(temporary(random)) : List.of(),
        id -> !id.equals(away));
  }

  /** The rules as they are told, for one instant: slow, and without a sweep. */
  private static Set<UUID> told(ScheduleSpec spec, UUID policy, Instant at) {
    for (var temporary : spec.temporaries()) {
      if (temporary.covers(at)) {
        return temporary.shifts().stream()
            .filter(fixed -> fixed.covers(at))
            .map(TemporarySpan.Fixed::personId)
            .filter(spec.reachable())
            .collect(Collectors.toSet());
      }
    }
    var active =
        spec.overrides().stream()
            .filter(each -> each.covers(at))
            .filter(each -> each.policyId() == null || each.policyId().equals(policy))
            .toList();
    var layers = spec.inputsAt(at).layers();
    var onCall = new HashSet<UUID>();
    for (int priority = 2; priority >= 0 && onCall.isEmpty(); priority--) {
      for (var layer : layers) {
        if (layer.priority() == priority) {
          onCall.addAll(ofLayer(layer, active, at));
        }
      }
      onCall.removeIf(id -> !spec.reachable().test(id));
    }
    active.stream()
        .filter(each -> each.kind() == OverrideKind.REPLACE_ALL && each.layerId() == null)
        .max(POLICY_FIRST.thenComparingLong(OverrideSpan::order))
        .filter(each -> spec.reachable().test(each.personId()))
        .ifPresent(
            each -> {
              onCall.clear();
              onCall.add(each.personId());
            });
    active.stream()
        .filter(each -> each.kind() == OverrideKind.ADD && each.layerId() == null)
        .map(OverrideSpan::personId)
        .filter(spec.reachable())
        .forEach(onCall::add);
    return onCall;
  }

  private static Set<UUID> ofLayer(Layer layer, List<OverrideSpan> active, Instant at) {
    var people = new HashSet<UUID>();
    var everybody =
        active.stream()
            .filter(each -> each.kind() == OverrideKind.REPLACE_ALL)
            .filter(each -> layer.id().equals(each.layerId()))
            .max(POLICY_FIRST.thenComparingLong(OverrideSpan::order));
    if (everybody.isPresent()) {
      people.add(everybody.get().personId());
    } else {
      LayerCalculator.shifts(layer, at, at.plusNanos(1_000)).stream()
          .flatMap(shift -> shift.personIds().stream())
          .forEach(original -> instead(original, layer, active, people));
    }
    active.stream()
        .filter(each -> each.kind() == OverrideKind.ADD && layer.id().equals(each.layerId()))
        .forEach(each -> people.add(each.personId()));
    return people;
  }

  private static void instead(
      UUID original, Layer layer, List<OverrideSpan> active, Set<UUID> people) {
    var about =
        active.stream()
            .filter(each -> original.equals(each.originalId()))
            .filter(each -> each.layerId() == null || each.layerId().equals(layer.id()))
            .max(
                POLICY_FIRST
                    .thenComparing(each -> each.layerId() != null)
                    .thenComparingLong(OverrideSpan::order));
    if (about.isEmpty()) {
      people.add(original);
    } else if (about.get().kind() == OverrideKind.REPLACE) {
      people.add(about.get().personId());
    }
  }

  @Property(tries = 300)
  void everyInstantHasExactlyThePeopleTheRulesSay(@ForAll long seed) {
    var random = new Random(seed);
    var spec = schedule(random);
    var policy = random.nextBoolean() ? POLICY : null;
    var rendered = spec.render(policy, SINCE, UNTIL);

    for (var at = SINCE; at.isBefore(UNTIL); at = at.plus(45, ChronoUnit.MINUTES)) {
      var found = new HashSet<UUID>();
      rendered.at(at).forEach(shift -> found.add(shift.personId()));
      assertThat(found).as("%s", at).isEqualTo(told(spec, policy, at));
      var now = at;
      assertThat(rendered.gaps().stream().anyMatch(gap -> covers(gap, now)))
          .isEqualTo(found.isEmpty());
    }
  }

  private static boolean covers(Gap gap, Instant at) {
    return !at.isBefore(gap.start()) && at.isBefore(gap.end());
  }
}
