package dev.muster.oncall.auditor;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that should have happened to a page and did not, or the other way round.
 *
 * @param run of the policy, from 0
 * @param level of the policy, from 0; the number of levels means the last resort
 * @param personId null when any of several people would have done
 * @param expectedAt when it should have happened; when it did for what should not have
 */
public record Difference(
    UUID alertId, Kind kind, int run, int level, UUID personId, Instant expectedAt) {

  /** What can differ. */
  public enum Kind {
    /** Nobody made a page that was due. */
    MISSING,
    /** A page was made later than it was due. */
    LATE,
    /** Somebody was paged whom the policy did not mean. */
    WRONG_PERSON,
    /** A message went to an address that is not a verified one of the person. */
    WRONG_CHANNEL,
    /** A message was due and no attempt was made to send it. */
    NOT_SENT
  }
}
