package dev.muster.oncall.coverage;

import dev.muster.oncall.schedule.CoverageCalculator;
import dev.muster.oncall.schedule.Gap;
import dev.muster.oncall.schedule.RosterRules;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  /** What there is to tell, in words that stay the same while the six weeks move on. */
  Set<String> findings() {
    var findings = new TreeSet<String>();
    if (!gaps.isEmpty()) {
      findings.add("gaps");
    }
    conflicts.forEach(
        open -> {
          var off = open.conflict().timeOff();
          findings.add(off.personId() + " " + off.startsAt() + " " + off.endsAt());
        });
    return findings;
  }
}
