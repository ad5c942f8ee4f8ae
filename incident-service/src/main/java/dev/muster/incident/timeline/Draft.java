package dev.muster.incident.timeline;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import java.time.Instant;

/**
 * An entry before it has its number.
 *
 * @param text as written by a person, or the line in the standard language
 * @param line null for what a person wrote
 * @param corrects number of the entry that this one puts right; null for none
 */
public record Draft(
    Kind kind,
    String text,
    Line line,
    Instant occurredAt,
    Who author,
    boolean pinned,
    Long corrects) {

  /** An entry that a person wrote. */
  public static Draft written(
      Kind kind, String text, Instant occurredAt, Who author, boolean pinned, Long corrects) {
    return new Draft(kind, text, null, occurredAt, author, pinned, corrects);
  }

  /** An entry that Muster makes because {@code author} did something. */
  public static Draft of(Kind kind, Line line, Instant occurredAt, Who author) {
    return new Draft(kind, line.standard(), line, occurredAt, author, false, null);
  }
}
