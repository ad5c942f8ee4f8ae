package dev.muster.oncall.escalation;

/**
 * Why a target reached nobody.
 *
 * @param subject name of the schedule, person, team or destination; empty when it no longer exists
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
    /** A destination that nothing is configured to reach. */
    NO_PROVIDER,
    /** Levels that only tell places, which wakes nobody. */
    ONLY_PLACES,
    CONDITION_NOT_MET
  }
}
