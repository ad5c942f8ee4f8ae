package dev.muster.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Says how well a window is covered and how evenly its hours are shared. */
public final class CoverageCalculator {
  /** From this share on, two people's hours count as even. */
  private static final double EVEN = 0.95;

  private CoverageCalculator() {}

  /**
   * The quality of a schedule, all from 0 to 100.
   *
   * @param coverage covered time over the window
   * @param balance the mean over all pairs of people of fewer over more hours, 95 % and above
   *     counting as 100; 100 for one person
   * @param score the mean of both; 0 for a window without shifts
   */
  public record Quality(double coverage, double balance, double score) {}

  public static Quality quality(Rendered rendered, Instant since, Instant until) {
    if (rendered.shifts().isEmpty()) {
      return new Quality(0, 0, 0);
    }
    var coverage = 100 * coverage(rendered, since, until);
    var balance = 100 * balance(rendered);
    return new Quality(coverage, balance, (coverage + balance) / 2);
  }

  /** Covered time over the window, from 0 to 1. */
  public static double coverage(Rendered rendered, Instant since, Instant until) {
    var open = Duration.ZERO;
    for (var gap : rendered.gaps()) {
      var cut = gap.cut(since, until);
      open = open.plus(Duration.between(cut.start(), cut.end()));
    }
    return 1 - (double) open.toMillis() / Duration.between(since, until).toMillis();
  }

  /** The time each person is on call. */
  public static Map<UUID, Duration> hours(Rendered rendered) {
    var hours = new LinkedHashMap<UUID, Duration>();
    rendered
        .shifts()
        .forEach(
            shift ->
                hours.merge(
                    shift.personId(),
                    Duration.between(shift.start(), shift.end()),
                    Duration::plus));
    return hours;
  }

  private static double balance(Rendered rendered) {
    var hours = hours(rendered).values().stream().mapToDouble(Duration::toMillis).toArray();
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < hours.length; one++) {
      for (int other = one + 1; other < hours.length; other++) {
        var share = Math.min(hours[one], hours[other]) / Math.max(hours[one], hours[other]);
        sum += share >= EVEN ? 1 : share;
        pairs++;
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }
}
