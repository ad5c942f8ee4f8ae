package dev.muster.oncall.escalation;

import java.time.Instant;

/** Says which level of a policy fires when. */
public final class EscalationCalculator {
  private EscalationCalculator() {}

  /** The position of an alert that opens now. */
  public static EscalationPosition open(PolicySnapshot policy, Instant openedAt) {
    var delay = policy.levels().isEmpty() ? 0 : policy.levels().get(0).delaySeconds();
    return new EscalationPosition(0, 0, false, openedAt.plusSeconds(delay));
  }

  /** What to do at {@link EscalationPosition#nextAt}. */
  public static EscalationStep due(PolicySnapshot policy, EscalationPosition position) {
    if (position.level() < policy.levels().size()) {
      return new EscalationStep.Fire(position.run(), position.level());
    }
    if (!policy.levels().isEmpty() && position.run() < policy.repeatCount()) {
      return new EscalationStep.Fire(position.run() + 1, 0);
    }
    var lastResortIsLeft =
        !policy.lastResort().isEmpty() && position.level() == policy.levels().size();
    return lastResortIsLeft
        ? new EscalationStep.Fire(position.run(), position.level())
        : new EscalationStep.Exhaust();
  }

  /**
   * The position after a level fired: a level that reached nobody does not wait out its delay, and
   * a last run that reached nobody ends, or comes to the last resort, at once. A level that told a
   * place waits, although nobody was paged.
   */
  public static EscalationPosition fired(
      PolicySnapshot policy,
      EscalationPosition before,
      EscalationStep.Fire fired,
      Reach reach,
      Instant firedAt) {
    var anyone = reach == Reach.PEOPLE || (before.run() == fired.run() && before.anyoneReached());
    var next = fired.level() + 1;
    return new EscalationPosition(
        fired.run(), next, anyone, firedAt.plusSeconds(wait(policy, fired, reach, anyone)));
  }

  private static long wait(
      PolicySnapshot policy, EscalationStep.Fire fired, Reach reach, boolean anyone) {
    var next = fired.level() + 1;
    if (next < policy.levels().size()) {
      return reach != Reach.NOBODY ? policy.levels().get(next).delaySeconds() : 0;
    }
    var last = fired.run() >= policy.repeatCount();
    return last && !anyone && reach == Reach.NOBODY ? 0 : policy.repeatDelaySeconds();
  }
}
