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
    /** A level of the escalation policy paged somebody. */
    ESCALATED,
    /** A level of the escalation policy reached nobody. */
    SKIPPED,
    ACKNOWLEDGED,
    RESOLVED,
    /** The escalation policy came to its end. */
    EXHAUSTED
  }
}
