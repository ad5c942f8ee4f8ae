package dev.muster.oncall.escalation;

import dev.muster.oncall.page.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is due in the escalation of one alert, as of one moment.
 *
 * @param fired the levels that fired, in order, those that reached nobody included
 * @param next where the escalation stands afterwards
 * @param exhausted whether it came to its end
 */
public record EscalationAdvance(
    List<FiredLevel> fired, EscalationPosition next, boolean exhausted) {
  public EscalationAdvance {
    fired = List.copyOf(fired);
  }

  /**
   * A level that fired.
   *
   * @param run from 0
   * @param level from 0
   */
  public record FiredLevel(int run, int level, TargetResolver.Resolution resolution) {
    public boolean reached() {
      return !resolution.pages().isEmpty();
    }
  }

  /**
   * Fires what is due at {@code now}; a level whose targets reach nobody lets the next one fire.
   */
  public static EscalationAdvance of(
      PolicySnapshot policy,
      EscalationPosition from,
      Urgency urgency,
      OnCallDirectory directory,
      Instant now) {
    var fired = new ArrayList<FiredLevel>();
    var position = from;
    while (!position.nextAt().isAfter(now)) {
      var step = EscalationCalculator.due(policy, position);
      if (!(step instanceof EscalationStep.Fire fire)) {
        return new EscalationAdvance(fired, position, true);
      }
      var level =
          new FiredLevel(
              fire.run(),
              fire.level(),
              TargetResolver.resolve(
                  policy.policyId(), policy.levels().get(fire.level()), directory, now, urgency));
      fired.add(level);
      position = EscalationCalculator.fired(policy, position, fire, level.reached(), now);
    }
    return new EscalationAdvance(fired, position, false);
  }
}
