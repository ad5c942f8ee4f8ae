package dev.muster.oncall.escalation;

import java.util.UUID;

/** Whom a level pages. */
public record EscalationTarget(TargetKind kind, UUID id) {

  public static EscalationTarget person(UUID id) {
    return new EscalationTarget(TargetKind.PERSON, id);
  }

  public static EscalationTarget schedule(UUID id) {
    return new EscalationTarget(TargetKind.SCHEDULE, id);
  }

  public static EscalationTarget team(UUID id) {
    return new EscalationTarget(TargetKind.TEAM, id);
  }
}
