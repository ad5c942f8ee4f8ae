package dev.muster.oncall.escalation.slow;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws what settings and cases consist of. */
final class Draw {
  static final int MINUTE = 60;
  private static final List<ZoneId> ZONES =
      Stream.of("UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York")
          .map(ZoneId::of)
          .toList();

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  <T> T any(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  ZoneId zone() {
    return any(ZONES);
  }

  /** From {@code least} to {@code most} of them. */
  <T> List<T> some(int least, int most, Supplier<T> one) {
    return Stream.generate(one).limit(least + below(most - least + 1)).toList();
  }

  long minutes(int most) {
    return (long) MINUTE * below(most + 1);
  }

  /** Hours that begin at a minute at which nothing else does. */
  Hours hours(int minute, int mostHours) {
    var days =
        oneIn(3)
            ? EnumSet.copyOf(some(1, 4, () -> any(List.of(DayOfWeek.values()))))
            : EnumSet.allOf(DayOfWeek.class);
    return new Hours(
        Set.copyOf(days), LocalTime.of(below(24), minute), MINUTE * (1 + below(mostHours)));
  }
}
