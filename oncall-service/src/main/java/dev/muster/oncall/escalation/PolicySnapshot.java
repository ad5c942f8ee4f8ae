package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * An escalation policy as it was when an alert opened; later edits do not touch that alert.
 *
 * @param policyId null for a policy made up for one alert
 * @param repeatCount how often the levels start again after the first run
 * @param repeatDelaySeconds between the last level and the next run, the last resort or the end
 * @param ackTimeoutSeconds after which an acknowledgement that was not renewed ends; null for never
 * @param lastResort whom the organisation pages when all runs are over and nobody answered; empty
 *     for nobody
 */
public record PolicySnapshot(
    UUID policyId,
    String name,
    int repeatCount,
    long repeatDelaySeconds,
    Long ackTimeoutSeconds,
    List<EscalationLevel> levels,
    List<EscalationTarget> lastResort) {
  /** Between the last resort and the end of a policy that has no pause of its own. */
  private static final long LAST_RESORT_PAUSE = 300;

  public PolicySnapshot {
    levels = List.copyOf(levels);
    lastResort = lastResort == null ? List.of() : List.copyOf(lastResort);
  }

  /** A policy whose acknowledgements last and that has no last resort. */
  public PolicySnapshot(
      UUID policyId,
      String name,
      int repeatCount,
      long repeatDelaySeconds,
      List<EscalationLevel> levels) {
    this(policyId, name, repeatCount, repeatDelaySeconds, null, levels, List.of());
  }

  /** What a service without an escalation policy pages by: nobody. */
  public static PolicySnapshot none() {
    return new PolicySnapshot(null, "no escalation policy", 0, LAST_RESORT_PAUSE, List.of());
  }

  public PolicySnapshot withLastResort(List<EscalationTarget> targets) {
    return new PolicySnapshot(
        policyId, name, repeatCount, repeatDelaySeconds, ackTimeoutSeconds, levels, targets);
  }

  /**
   * A level by its place; the last resort stands behind the last one.
   *
   * @param index from 0
   */
  EscalationLevel level(int index) {
    return index < levels.size() ? levels.get(index) : new EscalationLevel(0, lastResort);
  }
}
