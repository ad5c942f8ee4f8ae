package dev.muster.oncall.coverage;

import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.Gap;
import dev.muster.oncall.schedule.RosterRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How well the next weeks of a schedule are covered. */
public record CoverageReport(
    Instant since,
    Instant until,
    CoverageCalculator.Quality quality,
    List<Gap> gaps,
    List<Open> conflicts,
    List<RosterRules.OfLayer> warnings) {
  public CoverageReport {
    gaps = List.copyOf(gaps);
    conflicts = List.copyOf(conflicts);
    warnings = List.copyOf(warnings);
  }

  /**
   * A conflict that nobody has solved.
   *
   * @param proposals who could cover it, the fairest first
   */
  public record Open(Conflict conflict, List<UUID> proposals) {}

  /** Changes when there is something new to tell. */
  String fingerprint() {
    var print = new StringBuilder();
    gaps.forEach(gap -> print.append(gap.start()).append(gap.end()).append(';'));
    conflicts.forEach(
        open ->
            print
                .append(open.conflict().shift().personId())
                .append(open.conflict().start())
                .append(open.conflict().end())
                .append(';'));
    return Integer.toHexString(print.toString().hashCode());
  }

  boolean isFine() {
    return gaps.isEmpty() && conflicts.isEmpty();
  }
}
