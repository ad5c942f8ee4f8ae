package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Computes one metric of what was observed. */
public final class FigureCalculator {
  private static final int SHARE_DIGITS = 4;
  private static final int SECOND_DIGITS = 3;
  private static final int MICRO_DIGITS = 6;

  private final MetricDefinition definition;
  private final Targets targets;
  private final Reading reading;
  private final Map<Severity, Long> targetMicros = new EnumMap<>(Severity.class);

  public FigureCalculator(Targets targets, Reading reading) {
    this.definition = targets.definition();
    this.targets = targets;
    this.reading = reading;
    for (Severity severity : Severity.values()) {
      BigDecimal target = targets.of(severity);
      if (target != null) {
        targetMicros.put(severity, target.movePointRight(MICRO_DIGITS).longValue());
      }
    }
  }

  /**
   * The figure from {@code since} to before {@code until}.
   *
   * @param sample what lies in it; for the time between failures also what went on in it
   * @param severity whose target counts; null for that of all severities
   */
  public Figure of(Sample sample, Instant since, Instant until, Severity severity) {
    List<Observation> counted = sample.within(since, until);
    return switch (definition.kind()) {
      case DURATION -> duration(counted, severity);
      case MTBF ->
          betweenFailures(counted.size(), sample.down(since, until), since, until, severity);
      case RECURRENCE, ON_TIME -> share(counted, severity);
      case COUNT -> plain(BigDecimal.valueOf(counted.size()), counted.size(), 0, 0, null, severity);
    };
  }

  private Figure duration(List<Observation> counted, Severity severity) {
    long[] micros = new long[counted.size()];
    int known = 0;
    int withTarget = 0;
    int met = 0;
    for (Observation one : counted) {
      if (one.known()) {
        long duration = one.micros();
        Long target = targetMicros.get(one.severity());
        micros[known++] = duration;
        withTarget += target == null ? 0 : 1;
        met += target != null && definition.better().than(duration, target) ? 1 : 0;
      }
    }
    Spread spread = Spread.of(Arrays.copyOf(micros, known));
    BigDecimal value = spread == null ? null : spread.mean();
    BigDecimal target = targets.of(severity);
    return new Figure(
        value,
        spread,
        known,
        counted.size() - known,
        0,
        met,
        withTarget,
        null,
        target,
        met(value, target));
  }

  private Figure betweenFailures(
      int failures, Duration down, Instant since, Instant until, Severity severity) {
    Duration window = Duration.between(since, until);
    Duration time = reading == Reading.CALENDAR ? window : window.minus(down);
    BigDecimal value =
        failures == 0
            ? null
            : seconds(time)
                .divide(BigDecimal.valueOf(failures), SECOND_DIGITS, RoundingMode.HALF_UP);
    return plain(value, failures, 0, 0, seconds(down), severity);
  }

  private Figure share(List<Observation> counted, Severity severity) {
    int hits = (int) counted.stream().filter(Observation::hit).count();
    int without = (int) counted.stream().filter(one -> !one.known()).count();
    BigDecimal value =
        counted.isEmpty()
            ? null
            : BigDecimal.valueOf(hits)
                .divide(BigDecimal.valueOf(counted.size()), SHARE_DIGITS, RoundingMode.HALF_UP);
    return plain(value, counted.size(), without, hits, null, severity);
  }

  private Figure plain(
      BigDecimal value, int sample, int without, int hits, BigDecimal down, Severity severity) {
    BigDecimal target = targets.of(severity);
    return new Figure(value, null, sample, without, hits, 0, 0, down, target, met(value, target));
  }

  private Boolean met(BigDecimal value, BigDecimal target) {
    return value == null || target == null ? null : definition.better().than(value, target);
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), SECOND_DIGITS);
  }
}
