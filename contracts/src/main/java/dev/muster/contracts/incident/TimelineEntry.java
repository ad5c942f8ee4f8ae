package dev.muster.contracts.incident;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of an incident's timeline: {@code occurredAt} is when it happened, {@code recordedAt}
 * when it was written down, {@code number} its place.
 */
public record TimelineEntry(
    UUID entryId,
    long number,
    Kind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    Who author,
    boolean pinned) {
  public TimelineEntry {
    Fields.required(entryId, "entryId");
    Fields.required(kind, "kind");
    Fields.required(text, "text");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(recordedAt, "recordedAt");
    Fields.required(author, "author");
  }

  /** The kinds of entry. */
  public enum Kind {
    OBSERVATION,
    ACTION,
    DECISION,
    HYPOTHESIS,
    COMMUNICATION,
    METRIC,
    ALERT,
    CHANGE,
    ROLE,
    STATE
  }
}
