package dev.muster.oncall.escalation;

/** What a level of an escalation policy can point at. */
public enum TargetKind {
  /** One person, always. */
  PERSON,
  /** Whoever a schedule has on call at the moment the level fires. */
  SCHEDULE,
  /** Whoever a schedule puts on call next, other than those who are on call at that moment. */
  NEXT_ON_CALL,
  /**
   * Whoever the schedules of a team have on call; its managers when that is nobody who can be
   * reached.
   */
  TEAM,
  /** A place that is told, beside the people who are paged. */
  DESTINATION
}
