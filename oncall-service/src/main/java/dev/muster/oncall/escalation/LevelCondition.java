package dev.muster.oncall.escalation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.rotation.Windows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When a level fires at all; all parts must be met.
 *
 * @param alertSeverities empty for any
 * @param incidentSeverities empty for any; an incident that nothing is known of counts as met, so
 *     that nobody is spared who might be needed
 * @param priorities empty or null for any; an alert whose priority nobody said meets it all the
 *     same
 * @param zone of the windows
 * @param windows in which the level fires; empty for always
 */
public record LevelCondition(
    Set<AlertSeverity> alertSeverities,
    Set<Severity> incidentSeverities,
    Set<AlertPriority> priorities,
    ZoneId zone,
    List<Window> windows) {
  public LevelCondition {
    alertSeverities = Set.copyOf(alertSeverities);
    incidentSeverities = Set.copyOf(incidentSeverities);
    priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
    windows = List.copyOf(windows);
  }

  public boolean isMet(Circumstances circumstances, Instant at) {
    return (alertSeverities.isEmpty() || alertSeverities.contains(circumstances.alertSeverity()))
        && (incidentSeverities.isEmpty()
            || circumstances.incidentSeverity() == null
            || incidentSeverities.contains(circumstances.incidentSeverity()))
        && (priorities.isEmpty()
            || circumstances.priority() == null
            || priorities.contains(circumstances.priority()))
        && (windows.isEmpty() || Windows.isOpen(windows, zone, at));
  }
}
