package dev.muster.incident.brief;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.hypothesis.HypothesisStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that a brief is made of.
 *
 * @param hypotheses in the order in which they are tested
 * @param tasks the open ones
 * @param decisions proposals that wait, and decisions whose outcome nobody has recorded
 * @param lastWords what the public was told last; null for nothing
 * @param acknowledgeBy null when it is acknowledged
 * @param resolveBy null when it is resolved
 * @param lateUpdates how many updates came later than promised
 * @param missedUpdates how often an audience had to wait longer than promised
 * @param roles those that somebody holds, and those that the severity needs
 */
public record BriefFacts(
    IncidentFacts incident,
    List<Question> hypotheses,
    List<Work> tasks,
    List<Choice> decisions,
    Said lastWords,
    Instant acknowledgeBy,
    Instant resolveBy,
    int lateUpdates,
    int missedUpdates,
    List<Holding> roles,
    Gate gate) {

  /**
   * A hypothesis.
   *
   * @param who tests it; null for nobody
   * @param until its time box; null for none
   * @param result null while it is open
   */
  public record Question(
      int number,
      String title,
      HypothesisStatus status,
      String who,
      Instant until,
      String result) {}

  /** A task; {@code who} and {@code until} may be null. */
  public record Work(int number, String title, String who, Instant until) {}

  /** A proposal that waits, or with {@code decided} one whose outcome is not known. */
  public record Choice(int number, String text, boolean decided, int objections, Instant at) {}

  /** Words by language tag, and when they were said. */
  public record Said(Map<String, String> words, Instant at) {}

  /** A role by its name in each language, and the names of those who hold it. */
  public record Holding(Map<String, String> role, List<String> names) {}
}
