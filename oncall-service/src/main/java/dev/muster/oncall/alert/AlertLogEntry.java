package dev.muster.oncall.alert;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to an alert.
 *
 * @param detail what the kind needs to be understood, such as the level that fired
 */
public record AlertLogEntry(long id, Instant at, Kind kind, Who by, Map<String, Object> detail) {

  /** What can happen to an alert. */
  public enum Kind {
    TRIGGERED,
    /** Triggered again while open. */
    REPEATED,
    /** A level of the escalation policy paged somebody, or told a place. */
    ESCALATED,
    /** A level of the escalation policy reached nobody. */
    SKIPPED,
    ACKNOWLEDGED,
    /** Whoever held it goes on holding it for another while. */
    RENEWED,
    /** Nobody holds it any more; by a rule when time ran out. */
    UNACKNOWLEDGED,
    SNOOZED,
    /** It could wait and can wait no longer, as support hours began: it escalates anew. */
    RAISED,
    /** Somebody asked for the next level without waiting. */
    HASTENED,
    REASSIGNED,
    /** Somebody paged others by hand. */
    PAGED,
    /** Another alert stands for it, or it stands for another. */
    MERGED,
    /** Somebody said how much it matters; counts for the levels that are to come. */
    PRIORITIZED,
    NOTE,
    RESOLVED,
    /** The escalation policy came to its end. */
    EXHAUSTED
  }
}
