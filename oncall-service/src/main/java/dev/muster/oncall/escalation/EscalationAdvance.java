package dev.muster.oncall.escalation;

import dev.muster.oncall.escalation.Unreached.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
    public Reach reach() {
      return resolution.reach();
    }

    /** Whether anybody was paged; a place that is told is nobody. */
    public boolean reached() {
      return reach() == Reach.PEOPLE;
    }
  }

  /** Whose turn it is at levels that page one target after the other. */
  public interface Turns {
    /**
     * Takes a turn.
     *
     * @param level from 0
     * @return how often it was taken before
     */
    long next(UUID policyId, int level);
  }

  /**
   * Fires what is due at {@code now}; a level whose targets reach nobody lets the next one fire.
   */
  public static EscalationAdvance of(
      PolicySnapshot policy,
      EscalationPosition from,
      Circumstances circumstances,
      OnCallDirectory directory,
      Turns turns,
      Instant now) {
    var targets = new TargetResolver(policy.policyId(), directory, now, circumstances.urgency());
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
              resolve(policy, fire.level(), circumstances, targets, turns, now));
      fired.add(level);
      position = EscalationCalculator.fired(policy, position, fire, level.reach(), now);
    }
    return new EscalationAdvance(fired, position, false);
  }

  private static TargetResolver.Resolution resolve(
      PolicySnapshot policy,
      int index,
      Circumstances circumstances,
      TargetResolver targets,
      Turns turns,
      Instant now) {
    var level = policy.level(index);
    if (level.condition() != null && !level.condition().isMet(circumstances, now)) {
      return TargetResolver.Resolution.nobody(new Unreached(Reason.CONDITION_NOT_MET, ""));
    }
    return switch (level.strategy()) {
      case EVERYONE -> targets.everyone(level.targets());
      case ROUND_ROBIN -> targets.oneOf(level.targets(), turns.next(policy.policyId(), index));
    };
  }
}
