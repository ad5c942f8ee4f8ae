package dev.muster.contracts.incident;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline: {@code occurredAt} is when it happened, {@code recordedAt}
 * when it was written down, {@code number} its place, {@code hash} the link of the timeline's chain
 * that ends with it (null from senders that keep no chain).
 */
public record TimelineEntry(
    UUID entryId,
    long number,
    Kind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    Who author,
    boolean pinned,
    @Nullable String hash) {
  public TimelineEntry {
    Fields.required(entryId, "entryId");
    Fields.required(kind, "kind");
    Fields.required(text, "text");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(recordedAt, "recordedAt");
    Fields.required(author, "author");
  }

  /** The same without its words; the hash stays that of the words. */
  TimelineEntry concealed(String codeName) {
    return new TimelineEntry(
        entryId, number, kind, codeName, occurredAt, recordedAt, author, pinned, hash);
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
