package dev.muster.oncall.escalation.slow;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.escalation.slow.Setting.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * An escalation policy.
 *
 * @param pauseSeconds after the last level
 * @param leaseSeconds how long an acknowledgement lasts; null for ever
 */
public record Plan(
    List<Level> levels,
    int repeats,
    long pauseSeconds,
    Long leaseSeconds,
    List<Target> lastResort) {

  /**
   * A level.
   *
   * @param inTurns whether it pages one target after the other instead of all
   */
  public record Level(long delaySeconds, boolean inTurns, List<Target> targets, Only only) {}

  /** When a level fires at all; empty sets and lists mean always. */
  public record Only(
      Set<AlertSeverity> severities, Set<Severity> incidents, ZoneId zone, List<Hours> hours) {
    static final Only ALWAYS = new Only(Set.of(), Set.of(), ZoneId.of("UTC"), List.of());

    /**
     * @param incident null while nothing is known of one
     */
    boolean met(AlertSeverity severity, Severity incident, Instant at) {
      var meant = severities.isEmpty() || severities.contains(severity);
      var grave = incidents.isEmpty() || incident == null || incidents.contains(incident);
      return meant && grave && (hours.isEmpty() || Hours.include(hours, zone, at));
    }
  }
}
