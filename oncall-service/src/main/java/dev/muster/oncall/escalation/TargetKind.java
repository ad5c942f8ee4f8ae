package dev.muster.oncall.escalation;

/** What a level of an escalation policy can point at. */
public enum TargetKind {
  /** One person, always. */
  PERSON,
  /** Whoever a schedule has on call at the moment the level fires. */
  SCHEDULE,
  /** Whoever the schedules of a team have on call; its managers when that is nobody. */
  TEAM
}
