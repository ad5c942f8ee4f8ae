package dev.muster.oncall.escalation;

import java.util.List;

/**
 * One step of an escalation policy.
 *
 * @param delaySeconds after the level before; after the alert's opening for the first level
 */
public record EscalationLevel(long delaySeconds, List<EscalationTarget> targets) {
  public EscalationLevel {
    targets = List.copyOf(targets);
  }
}
