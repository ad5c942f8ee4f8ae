package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * An escalation policy as it was when an alert opened; later edits do not touch that alert.
 *
 * @param policyId null for a policy made up for one alert
 * @param name of what {@code source} says
 * @param repeatCount how often the levels start again after the first run
 * @param repeatDelaySeconds between the last level and the next run, the last resort or the end
 * @param ackTimeoutSeconds after which an acknowledgement that was not renewed ends; null for never
 * @param lastResort whom the organisation pages when all runs are over and nobody answered; empty
 *     for nobody
 * @param source an escalation policy when null
 */
public record PolicySnapshot(
    UUID policyId,
    String name,
    int repeatCount,
    long repeatDelaySeconds,
    Long ackTimeoutSeconds,
    List<EscalationLevel> levels,
    List<EscalationTarget> lastResort,
    PolicySource source) {
  /** Between the last resort and the end of a policy that has no pause of its own. */
  private static final long LAST_RESORT_PAUSE = 300;

  public PolicySnapshot {
    levels = List.copyOf(levels);
    lastResort = lastResort == null ? List.of() : List.copyOf(lastResort);
    source = source == null ? PolicySource.POLICY : source;
  }

  /** A policy whose acknowledgements last and that has no last resort. */
  public PolicySnapshot(
      UUID policyId,
      String name,
      int repeatCount,
      long repeatDelaySeconds,
      List<EscalationLevel> levels) {
    this(policyId, name, repeatCount, repeatDelaySeconds, null, levels, List.of(), null);
  }

  /** One made up for an alert, which pages these and asks them again. */
  public static PolicySnapshot madeUp(
      PolicySource source,
      String name,
      int repeatCount,
      long repeatDelaySeconds,
      List<EscalationTarget> targets) {
    return new PolicySnapshot(
        null,
        name,
        repeatCount,
        repeatDelaySeconds,
        null,
        List.of(new EscalationLevel(0, targets)),
        List.of(),
        source);
  }

  /** What a service without an escalation policy pages by: nobody. */
  public static PolicySnapshot none() {
    return new PolicySnapshot(
        null, "", 0, LAST_RESORT_PAUSE, null, List.of(), List.of(), PolicySource.NONE);
  }

  public PolicySnapshot withLastResort(List<EscalationTarget> targets) {
    return new PolicySnapshot(
        policyId,
        name,
        repeatCount,
        repeatDelaySeconds,
        ackTimeoutSeconds,
        levels,
        targets,
        source);
  }

  /** What it is called where there are no words around, in no language. */
  public String label() {
    return switch (source) {
      case POLICY, RESPONDERS_OF -> name;
      case GIVEN_BY -> "← " + name;
      case NONE -> "–";
    };
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
