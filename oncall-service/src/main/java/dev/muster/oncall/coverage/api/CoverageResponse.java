package dev.muster.oncall.coverage.api;

import dev.muster.oncall.coverage.CoverageReport;
import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.RosterRules;
import dev.muster.oncall.unavailability.UnavailabilityKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How well the next six weeks of a schedule are covered.
 *
 * @param people the names of everybody who is mentioned
 */
public record CoverageResponse(
    Instant since,
    Instant until,
    CoverageCalculator.Quality quality,
    List<GapView> gaps,
    List<ConflictView> conflicts,
    List<RosterRules.OfLayer> warnings,
    Map<UUID, String> people) {

  /** A stretch of time in which nobody can be reached. */
  public record GapView(Instant start, Instant end, boolean shiftWithoutAnybody) {}

  /**
   * Somebody is on call in their time off.
   *
   * @param holiday whether it is a public holiday; other reasons are the person's own
   * @param proposals who could cover it, the fairest first
   */
  public record ConflictView(
      UUID personId, Instant start, Instant end, boolean holiday, List<UUID> proposals) {}

  static CoverageResponse of(CoverageReport report, Map<UUID, String> names) {
    return new CoverageResponse(
        report.since(),
        report.until(),
        report.quality(),
        report.gaps().stream()
            .map(gap -> new GapView(gap.start(), gap.end(), gap.shiftWithoutAnybody()))
            .toList(),
        report.conflicts().stream().map(CoverageResponse::conflict).toList(),
        report.warnings(),
        names);
  }

  private static ConflictView conflict(CoverageReport.Open open) {
    var conflict = open.conflict();
    return new ConflictView(
        conflict.shift().personId(),
        conflict.start(),
        conflict.end(),
        conflict.timeOff().kind() == UnavailabilityKind.HOLIDAY,
        open.proposals());
  }
}
