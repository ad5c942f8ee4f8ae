package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What another policy would have said of past incidents, each as it was assessed last.
 *
 * @param incidents how many were looked at
 * @param raised how many would have been more severe
 * @param lowered how many would have been less severe
 * @param differing those of them that the reader may see, the newest first, at most a hundred
 */
public record Replay(int incidents, int raised, int lowered, List<Difference> differing) {
  static final int MOST_SHOWN = 100;

  public Replay {
    differing = List.copyOf(differing);
  }

  /**
   * An incident that would have had another severity.
   *
   * @param rule the row that fired then
   * @param wouldRule the row that would fire
   */
  public record Difference(
      UUID incidentId,
      String reference,
      String title,
      Instant decidedAt,
      Severity was,
      String rule,
      Severity would,
      String wouldRule) {}

  /**
   * An assessment as it was made.
   *
   * @param isVisible whether the reader may see the incident
   */
  record Assessment(
      UUID incidentId,
      String reference,
      String title,
      Instant decidedAt,
      Severity severity,
      String rule,
      SeverityFacts facts,
      boolean isVisible) {}

  /** Asks {@code table} about each assessment, the newest first. */
  static Replay of(SeverityTable table, List<Assessment> assessments) {
    int raised = 0;
    int lowered = 0;
    var differing = new ArrayList<Difference>();
    for (var past : assessments) {
      var verdict = table.evaluate(past.facts());
      int change = verdict.severity().compareTo(past.severity());
      raised += change < 0 ? 1 : 0;
      lowered += change > 0 ? 1 : 0;
      if (change != 0 && past.isVisible() && differing.size() < MOST_SHOWN) {
        differing.add(
            new Difference(
                past.incidentId(),
                past.reference(),
                past.title(),
                past.decidedAt(),
                past.severity(),
                past.rule(),
                verdict.severity(),
                verdict.fired().id()));
      }
    }
    return new Replay(assessments.size(), raised, lowered, differing);
  }
}
