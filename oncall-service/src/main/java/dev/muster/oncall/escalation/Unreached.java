package dev.muster.oncall.escalation;

/**
 * Why a target reached nobody.
 *
 * @param subject name of the schedule, person or team; empty when it no longer exists
 */
public record Unreached(Reason reason, String subject) {

  /** The reasons, by the key of their text. */
  public enum Reason {
    NO_POLICY,
    NO_LEVELS,
    NO_TARGETS,
    TARGET_GONE,
    NOBODY_ON_CALL,
    PERSON_INACTIVE,
    NO_VERIFIED_METHOD,
    CONDITION_NOT_MET
  }
}
