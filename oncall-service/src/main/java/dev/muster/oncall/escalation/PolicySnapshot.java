package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * An escalation policy as it was when an alert opened; later edits do not touch that alert.
 *
 * @param policyId null for a policy made up for one alert
 * @param repeatCount how often the levels start again after the first run
 * @param repeatDelaySeconds between the last level and the next run, or the end
 */
public record PolicySnapshot(
    UUID policyId,
    String name,
    int repeatCount,
    long repeatDelaySeconds,
    List<EscalationLevel> levels) {
  public PolicySnapshot {
    levels = List.copyOf(levels);
  }

  /** What a service without an escalation policy pages by: nobody. */
  public static PolicySnapshot none() {
    return new PolicySnapshot(null, "no escalation policy", 0, 0, List.of());
  }
}
