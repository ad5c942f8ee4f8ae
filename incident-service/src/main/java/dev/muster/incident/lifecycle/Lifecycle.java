package dev.muster.incident.lifecycle;

import dev.muster.contracts.IncidentState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which states an incident may move to (ST-01). Working states may be skipped and returned to;
 * detection and acknowledgement happen once; only a resolved incident can be closed or reopened.
 */
public final class Lifecycle {
  private Lifecycle() {}

  /** The states that may follow {@code state}, in the order of the lifecycle; empty at an end. */
  public static Set<IncidentState> after(IncidentState state) {
    return switch (state) {
      case DETECTED ->
          setOf(
              IncidentState.ACKNOWLEDGED,
              IncidentState.INVESTIGATING,
              IncidentState.IDENTIFIED,
              IncidentState.MITIGATING,
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case ACKNOWLEDGED ->
          setOf(
              IncidentState.INVESTIGATING,
              IncidentState.IDENTIFIED,
              IncidentState.MITIGATING,
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case INVESTIGATING ->
          setOf(
              IncidentState.IDENTIFIED,
              IncidentState.MITIGATING,
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case IDENTIFIED ->
          setOf(
              IncidentState.INVESTIGATING,
              IncidentState.MITIGATING,
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case MITIGATING ->
          setOf(
              IncidentState.INVESTIGATING,
              IncidentState.IDENTIFIED,
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case MONITORING ->
          setOf(
              IncidentState.INVESTIGATING,
              IncidentState.IDENTIFIED,
              IncidentState.MITIGATING,
              IncidentState.RESOLVED,
              IncidentState.CANCELLED);
      case RESOLVED -> setOf(IncidentState.INVESTIGATING, IncidentState.CLOSED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether responders still work on an incident in {@code state}. */
  public static boolean isOpen(IncidentState state) {
    return switch (state) {
      case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING -> true;
      case RESOLVED, CLOSED, CANCELLED -> false;
    };
  }

  /**
   * Passes when {@code to} may follow {@code from}.
   *
   * @throws InvalidTransition otherwise
   */
  public static void require(IncidentState from, IncidentState to) {
    if (!after(from).contains(to)) {
      throw new InvalidTransition(from, to);
    }
  }

  private static Set<IncidentState> setOf(IncidentState first, IncidentState... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
