package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * One step of an escalation policy.
 *
 * @param delaySeconds after the level before; after the alert's opening for the first level
 */
public record EscalationLevel(long delaySeconds, List<EscalationTarget> targets) {
  public EscalationLevel {
    targets = List.copyOf(targets);
  }

  /** With a successor in the place of somebody, once. */
  EscalationLevel replacing(UUID person, UUID successor) {
    return new EscalationLevel(
        delaySeconds,
        targets.stream()
            .map(
                target ->
                    target.equals(EscalationTarget.person(person))
                        ? EscalationTarget.person(successor)
                        : target)
            .distinct()
            .toList());
  }
}
