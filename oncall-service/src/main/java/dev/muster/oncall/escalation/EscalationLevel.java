package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * One step of an escalation policy.
 *
 * @param delaySeconds after the level before; after the alert's opening for the first level
 * @param condition null for none
 */
public record EscalationLevel(
    long delaySeconds,
    List<EscalationTarget> targets,
    Strategy strategy,
    LevelCondition condition) {
  public EscalationLevel {
    targets = List.copyOf(targets);
    strategy = strategy == null ? Strategy.EVERYONE : strategy;
  }

  /** A level that pages everybody, always. */
  public EscalationLevel(long delaySeconds, List<EscalationTarget> targets) {
    this(delaySeconds, targets, Strategy.EVERYONE, null);
  }

  /** With a successor in the place of somebody, once. */
  EscalationLevel replacing(UUID person, UUID successor) {
    return new EscalationLevel(
        delaySeconds, EscalationTarget.replacing(targets, person, successor), strategy, condition);
  }
}
