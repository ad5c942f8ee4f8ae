package dev.muster.oncall.escalation.api;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.escalation.LevelCondition;
import dev.muster.oncall.schedule.api.WindowBody;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When a level fires at all; all parts must be met.
 *
 * @param alertSeverities empty or left out for any
 * @param incidentSeverities empty or left out for any; an unknown one counts as met
 * @param priorities empty or left out for any; an alert without one meets them all the same
 * @param zone of the windows; UTC when left out
 * @param windows in which the level fires; empty or left out for always
 */
public record ConditionBody(
    @Size(max = 4) List<@NotNull AlertSeverity> alertSeverities,
    @Size(max = 4) List<@NotNull Severity> incidentSeverities,
    @Size(max = 5) List<@NotNull AlertPriority> priorities,
    @KnownZone String zone,
    @Size(max = 20) List<@NotNull @Valid WindowBody> windows) {

  LevelCondition condition() {
    return new LevelCondition(
        alertSeverities == null ? Set.of() : Set.copyOf(alertSeverities),
        incidentSeverities == null ? Set.of() : Set.copyOf(incidentSeverities),
        priorities == null ? Set.of() : Set.copyOf(priorities),
        ZoneId.of(zone == null ? "UTC" : zone),
        windows == null ? List.of() : windows.stream().map(WindowBody::window).toList());
  }

  static ConditionBody from(LevelCondition condition) {
    return condition == null
        ? null
        : new ConditionBody(
            condition.alertSeverities().stream().sorted().toList(),
            condition.incidentSeverities().stream().sorted().toList(),
            condition.priorities().stream().sorted().toList(),
            condition.zone().getId(),
            condition.windows().stream().map(WindowBody::from).toList());
  }
}
