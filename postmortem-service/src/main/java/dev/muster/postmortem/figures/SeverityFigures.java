package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The averages of one severity.
 *
 * @param severity null for all severities together
 * @param incidents how many incidents were resolved, whether or not all their times are known
 */
public record SeverityFigures(
    Severity severity, int incidents, Average acknowledge, Average identify, Average resolve) {

  /** The averages of {@code measured}. */
  public static SeverityFigures of(Severity severity, List<MeasuredIncident> measured) {
    List<ResponseTimes> times =
        measured.stream().map(incident -> ResponseTimes.of(incident.milestones())).toList();
    return new SeverityFigures(
        severity,
        measured.size(),
        average(times, ResponseTimes::toAcknowledge),
        average(times, ResponseTimes::toIdentify),
        average(times, ResponseTimes::toResolve));
  }

  private static Average average(
      List<ResponseTimes> times, Function<ResponseTimes, Duration> which) {
    return Average.of(times.stream().map(which).toList());
  }
}
