package dev.muster.oncall.simulation;

import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationAdvance;
import dev.muster.oncall.escalation.EscalationCalculator;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.simulation.Prediction.TimedLevel;
import java.time.Instant;
import java.util.ArrayList;

/** Follows an alert through its policy as if nobody ever answered. */
public final class Simulator {
  private Simulator() {}

  /**
   * @param turns whose turn it is at levels that page one target after the other; a prediction
   *     should not take any
   */
  public static Prediction run(
      PolicySnapshot policy,
      Circumstances circumstances,
      OnCallDirectory directory,
      EscalationAdvance.Turns turns,
      Instant openedAt) {
    var levels = new ArrayList<TimedLevel>();
    var position = EscalationCalculator.open(policy, openedAt);
    while (true) {
      var at = position.nextAt();
      var advance = EscalationAdvance.of(policy, position, circumstances, directory, turns, at);
      advance
          .fired()
          .forEach(
              fired ->
                  levels.add(new TimedLevel(at, fired, fired.level() == policy.levels().size())));
      if (advance.exhausted()) {
        return new Prediction(levels, at);
      }
      position = advance.next();
    }
  }
}
