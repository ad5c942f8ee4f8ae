package dev.muster.oncall.schedule;

import dev.muster.oncall.rotation.Layer;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How long a year of a schedule of 10 layers and 50 people takes to compute: run by {@code
 * oncall-service/bench}.
 */
public final class ScheduleBench {
  private static final int ROUNDS = 300;
  private static final int PEOPLE = 50;
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/Chicago", "Asia/Tokyo", "Australia/Lord_Howe", "UTC");

  private ScheduleBench() {}

  public static void main(String[] arguments) {
    var spec =
        ScheduleSpec.of(
            new UUID(0, 0),
            "bench",
            new ScheduleDefinition(ZoneId.of("UTC"), layers()),
            anybody -> true);
    var since = Instant.parse("2026-01-01T00:00:00Z");
    var until = since.plus(Duration.ofDays(365));
    var first = measure(spec, since, until, 1)[0];
    measure(spec, since, until, ROUNDS);
    var millis = measure(spec, since, until, ROUNDS);
    var shifts = spec.render(null, since, until).shifts().size();
    System.out.printf(
        Locale.ROOT,
        "a year of 10 layers and 50 people: %d shifts, in a new JVM %.1f ms, then p50 %.1f ms, p99 %.1f ms%n",
        shifts,
        first,
        percentile(millis, 50),
        percentile(millis, 99));
  }

  private static double[] measure(ScheduleSpec spec, Instant since, Instant until, int rounds) {
    var millis = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      var begun = System.nanoTime();
      spec.render(null, since, until);
      millis[round] = (System.nanoTime() - begun) / 1e6;
    }
    return millis;
  }

  /** All types of rotation, half of the layers restricted to hours, priorities from 10 down. */
  private static List<Layer> layers() {
    var layers = new ArrayList<Layer>();
    for (int i = 0; i < 10; i++) {
      var type = RotationType.values()[i % 4];
      layers.add(
          new Layer(
              new UUID(1, i),
              "layer " + i,
              10 - i / 2,
              ZoneId.of(ZONES.get(i % ZONES.size())),
              Rotation.of(
                  type, type == RotationType.HOURLY ? 6 : 1, LocalDateTime.of(2025, 11, 3, 2, 30)),
              slots(i),
              i % 2 == 0 ? List.of(office()) : List.of(),
              null,
              null));
    }
    return layers;
  }

  private static Window office() {
    return Window.between(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  private static List<Slot> slots(int layer) {
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < PEOPLE; i++) {
      slots.add(Slot.of(new UUID(0, (i + layer * 7) % PEOPLE)));
    }
    return slots;
  }

  private static double percentile(double[] millis, int percent) {
    var sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
