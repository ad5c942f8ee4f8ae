package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.figures.LeftOut;
import dev.muster.postmortem.figures.Reading;
import dev.muster.postmortem.figures.TrendStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period: as a whole, in its course, and broken down.
 *
 * @param asked what it was asked of, with what was left to the service filled in
 * @param leftOut the incidents that were not counted, by why
 * @param groups empty unless a breakdown was asked for; severities in order, the others by size, at
 *     most 50
 */
public record MetricFiguresView(
    MetricView metric,
    FigureAsked asked,
    FigureView figure,
    List<FigurePart> trend,
    List<FigureGroup> groups,
    LeftOut.LeftOutCounts leftOut) {

  /**
   * What the figure was asked of: from {@code since} to before {@code until}.
   *
   * @param zone whose midnights begin the parts; weeks begin on Monday
   * @param reading of the time between failures; null for other kinds
   * @param policyVersion the policy whose targets count
   */
  public record FigureAsked(
      Instant since,
      Instant until,
      @Nullable Severity severity,
      @Nullable UUID serviceId,
      @Nullable UUID teamId,
      boolean drills,
      String zone,
      TrendStep step,
      @Nullable Reading reading,
      int policyVersion) {}

  /** A week or a month, cut to the period at both ends. */
  public record FigurePart(Instant since, Instant until, FigureView figure) {}

  /**
   * One severity, service or team.
   *
   * @param key the severity, or an id
   * @param name null for a severity, and for what the catalogue does not know
   */
  public record FigureGroup(String key, @Nullable String name, FigureView figure) {}
}
