package dev.muster.oncall.pagerduty.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.pagerduty.WireReferenceInput;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.rotation.Layer;
import dev.muster.oncall.rotation.LayerShift;
import dev.muster.oncall.rotation.Rotation;
import dev.muster.oncall.rotation.RotationType;
import dev.muster.oncall.rotation.Slot;
import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.schedule.ScheduleDefinition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every definition that PagerDuty's shape can express. */
class PutBackPropertiesTest {
  private static final Instant CREATED = Instant.parse("2026-05-05T05:05:05.123456Z");
  private static final List<String> ZONES =
      List.of(
          "Australia/Lord_Howe",
          "Pacific/Chatham",
          "America/Sao_Paulo",
          "Africa/Casablanca",
          "America/Chicago",
          "Asia/Kathmandu",
          "Pacific/Apia",
          "UTC");

  @Provide
  Arbitrary<ScheduleDefinition> definitions() {
    return Combinators.combine(Arbitraries.of(ZONES), layers().list().ofMaxSize(4), seeds())
        .as(PutBackPropertiesTest::definition);
  }

  private static ScheduleDefinition definition(String zone, List<Layer> layers, long seed) {
    var placed = new ArrayList<Layer>();
    for (int i = 0; i < layers.size(); i++) {
      placed.add(placed(layers.get(i), ZoneId.of(zone), i));
    }
    Collections.shuffle(placed, new Random(seed));
    return new ScheduleDefinition(ZoneId.of(zone), placed);
  }

  private static Layer placed(Layer layer, ZoneId zone, int place) {
    return new Layer(
        new UUID(7, place),
        "Layer of " + place,
        place * 3,
        zone,
        layer.rotation(),
        layer.slots(),
        layer.windows(),
        layer.effectiveFrom(),
        layer.effectiveUntil());
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, 1_000_000);
  }

  private static Arbitrary<Layer> layers() {
    return Combinators.combine(
            rotations(),
            Arbitraries.integers().between(0, 4),
            windows().list().ofMaxSize(3),
            Arbitraries.longs().between(0, 10_000_000_000L).injectNull(0.4),
            Arbitraries.longs().between(1, 300_000_000_000_000L).injectNull(0.4))
        .as(
            (rotation, people, windows, from, length) -> {
              var start = from == null ? null : CREATED.plusNanos(from * 1_000);
              var base = start == null ? CREATED.minus(Duration.ofDays(900)) : start;
              return new Layer(
                  new UUID(7, 0),
                  "any",
                  0,
                  ZoneId.of("UTC"),
                  rotation,
                  IntStream.range(0, people).mapToObj(i -> Slot.of(new UUID(0, i % 3))).toList(),
                  windows,
                  start,
                  length == null ? null : base.plusSeconds(2).plusNanos(length * 1_000));
            });
  }

  private static Arbitrary<Rotation> rotations() {
    return Combinators.combine(
            Arbitraries.of(RotationType.HOURLY, RotationType.DAILY, RotationType.WEEKLY),
            Arbitraries.integers().between(1, Rotation.LONGEST),
            Arbitraries.longs().between(0, 30L * 365 * 86_400))
        .as(
            (type, length, seconds) ->
                Rotation.of(type, length, LocalDateTime.of(2005, 1, 1, 0, 0).plusSeconds(seconds)));
  }

  private static Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
            Arbitraries.integers().between(0, 24 * 60 - 1),
            Arbitraries.integers().between(1, 7 * 24 * 60))
        .as(
            (days, start, length) ->
                new Window(
                    days, LocalTime.MIDNIGHT.plusMinutes(start), Duration.ofMinutes(length)));
  }

  private static List<LayerInput> sent(ScheduleDefinition definition, ZoneId shownIn) {
    return Precedence.highestFirst(definition).stream()
        .map(layer -> LayerShape.of(layer, CREATED))
        .map(
            shape ->
                new LayerInput(
                    shape.id().toString(),
                    shape.name(),
                    WireTime.text(shape.start(), shownIn),
                    WireTime.text(shape.end(), shownIn),
                    WireTime.text(shape.virtualStart(), shownIn),
                    shape.turnSeconds(),
                    shape.users().stream()
                        .map(id -> new WireReferenceInput(id.toString(), "user_reference"))
                        .map(LayerInput.UserSlot::new)
                        .toList(),
                    shape.restrictions()))
        .toList();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
  void puttingBackWhatWasShownInAnyZoneIsTheSameDefinition(
      @ForAll("definitions") ScheduleDefinition definition, @ForAll("zones") String shownIn) {
    assertThat(Losses.of(definition)).isEmpty();

    var back =
        DefinitionDraft.of(
            definition.zone(), sent(definition, ZoneId.of(shownIn)), definition, CREATED);

    assertThat(back).isEqualTo(definition);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZONES);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
  void aCopyHasThePeopleOnCallAtTheSameTimes(@ForAll("definitions") ScheduleDefinition definition) {
    var copy =
        DefinitionDraft.of(definition.zone(), sent(definition, definition.zone()), null, null);

    var originals = Precedence.highestFirst(definition);
    var copies = Precedence.highestFirst(copy);
    assertThat(copies).hasSameSizeAs(originals);
    var since = Instant.parse("2027-01-01T00:00:00Z");
    for (int i = 0; i < copies.size(); i++) {
      if (!isStartSkipped(originals.get(i)) && originals.get(i).effectiveUntil() == null) {
        assertThat(stretches(copies.get(i), since)).isEqualTo(stretches(originals.get(i), since));
      }
    }
  }

  /** A start that a clock change skips is shown as the first moment after it. */
  private static boolean isStartSkipped(Layer layer) {
    return layer.zone().getRules().getValidOffsets(layer.rotation().start()).isEmpty();
  }

  private static List<LayerShift> stretches(Layer layer, Instant since) {
    return LayerEntries.of(layer, new RenderRange(since, since.plus(Duration.ofDays(60)), false));
  }
}
