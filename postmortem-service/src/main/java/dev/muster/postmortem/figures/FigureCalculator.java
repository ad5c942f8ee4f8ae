package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Computes one metric of what was observed. */
public final class FigureCalculator {
  private static final int SHARE_DIGITS = 4;
  private static final int SECOND_DIGITS = 3;

  private final MetricDefinition definition;
  private final Targets targets;
  private final Reading reading;

  public FigureCalculator(Targets targets, Reading reading) {
    this.definition = targets.definition();
    this.targets = targets;
    this.reading = reading;
  }

  /**
   * The figure from {@code since} to before {@code until}.
   *
   * @param observed what lies in it; for the time between failures also what went on in it
   * @param severity whose target counts; null for that of all severities
   */
  public Figure of(List<Observation> observed, Instant since, Instant until, Severity severity) {
    List<Observation> counted =
        observed.stream()
            .filter(one -> one.at() != null)
            .filter(one -> !one.at().isBefore(since) && one.at().isBefore(until))
            .toList();
    return switch (definition.kind()) {
      case DURATION -> duration(counted, severity);
      case MTBF -> betweenFailures(counted.size(), observed, since, until, severity);
      case RECURRENCE, ON_TIME -> share(counted, severity);
      case COUNT -> plain(BigDecimal.valueOf(counted.size()), counted.size(), 0, 0, null, severity);
    };
  }

  private Figure duration(List<Observation> counted, Severity severity) {
    List<Observation> known = counted.stream().filter(one -> one.micros() != null).toList();
    Spread spread = Spread.of(known.stream().mapToLong(Observation::micros).toArray());
    List<Observation> withTarget =
        known.stream().filter(one -> targets.of(one.severity()) != null).toList();
    long met = withTarget.stream().filter(this::meetsItsTarget).count();
    BigDecimal value = spread == null ? null : spread.mean();
    BigDecimal target = targets.of(severity);
    return new Figure(
        value,
        spread,
        known.size(),
        counted.size() - known.size(),
        0,
        (int) met,
        withTarget.size(),
        null,
        target,
        met(value, target));
  }

  private boolean meetsItsTarget(Observation one) {
    BigDecimal seconds = BigDecimal.valueOf(one.micros(), 6);
    return definition.better().than(seconds, targets.of(one.severity()));
  }

  private Figure betweenFailures(
      int failures, List<Observation> observed, Instant since, Instant until, Severity severity) {
    Duration down = DownTime.of(observed, since, until);
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
    int without = (int) counted.stream().map(Observation::micros).filter(Objects::isNull).count();
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
