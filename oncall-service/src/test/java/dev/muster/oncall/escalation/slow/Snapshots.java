package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.LevelCondition;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.escalation.Strategy;
import dev.muster.oncall.escalation.slow.Plan.Level;
import dev.muster.oncall.escalation.slow.Plan.Only;
import dev.muster.oncall.escalation.slow.Setting.Target;
import dev.muster.oncall.rotation.Window;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes plans as the policies of alerts. */
final class Snapshots {
  private Snapshots() {}

  static PolicySnapshot of(Plan plan, Founded founded) {
    return new PolicySnapshot(
        UUID.randomUUID(),
        "a case",
        plan.repeats(),
        plan.pauseSeconds(),
        plan.leaseSeconds(),
        plan.levels().stream().map(level -> level(level, founded)).toList(),
        targets(plan.lastResort(), founded),
        PolicySource.POLICY);
  }

  static List<EscalationTarget> targets(List<Target> targets, Founded founded) {
    return targets.stream().map(founded::target).toList();
  }

  private static EscalationLevel level(Level level, Founded founded) {
    return new EscalationLevel(
        level.delaySeconds(),
        targets(level.targets(), founded),
        level.inTurns() ? Strategy.ROUND_ROBIN : Strategy.EVERYONE,
        level.only().equals(Only.ALWAYS) ? null : condition(level.only()));
  }

  private static LevelCondition condition(Only only) {
    return new LevelCondition(
        only.severities(),
        only.incidents(),
        Set.of(),
        only.zone(),
        only.hours().stream()
            .map(
                hours ->
                    new Window(hours.days(), hours.from(), Duration.ofMinutes(hours.minutes())))
            .toList());
  }
}
