package dev.muster.oncall.simulation;

import dev.muster.oncall.escalation.EscalationAdvance.FiredLevel;
import java.time.Instant;
import java.util.List;

/**
 * What an alert leads to that nobody answers.
 *
 * @param levels in the order in which they fire, those that reach nobody included
 * @param endsAt when the policy comes to its end, or the alert becomes urgent
 * @param raised what happens once it becomes urgent; null for one that is urgent at once, or never
 */
public record Prediction(List<TimedLevel> levels, Instant endsAt, Raised raised) {
  public Prediction {
    levels = List.copyOf(levels);
  }

  /**
   * A level that fires.
   *
   * @param lastResort whether it is the one of the organisation
   */
  public record TimedLevel(Instant at, FiredLevel fired, boolean lastResort) {}

  /** An alert becomes urgent and begins anew. */
  public record Raised(Instant at, Prediction prediction) {}

  /** Whether anybody is paged at all. */
  public boolean reachesSomebody() {
    return levels.stream().anyMatch(level -> level.fired().reached())
        || (raised != null && raised.prediction().reachesSomebody());
  }
}
