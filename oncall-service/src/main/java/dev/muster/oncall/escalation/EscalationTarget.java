package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/** Whom a level pages. */
public record EscalationTarget(TargetKind kind, UUID id) {

  public static EscalationTarget person(UUID id) {
    return new EscalationTarget(TargetKind.PERSON, id);
  }

  public static EscalationTarget schedule(UUID id) {
    return new EscalationTarget(TargetKind.SCHEDULE, id);
  }

  public static EscalationTarget nextOnCall(UUID scheduleId) {
    return new EscalationTarget(TargetKind.NEXT_ON_CALL, scheduleId);
  }

  public static EscalationTarget team(UUID id) {
    return new EscalationTarget(TargetKind.TEAM, id);
  }

  public static EscalationTarget destination(UUID id) {
    return new EscalationTarget(TargetKind.DESTINATION, id);
  }

  /** With a successor in the place of somebody, once. */
  static List<EscalationTarget> replacing(
      List<EscalationTarget> targets, UUID person, UUID successor) {
    return targets.stream()
        .map(target -> target.equals(person(person)) ? person(successor) : target)
        .distinct()
        .toList();
  }
}
