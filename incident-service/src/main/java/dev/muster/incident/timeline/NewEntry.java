package dev.muster.incident.timeline;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody writes into a timeline.
 *
 * @param occurredAt when it happened, or, for a correction, when what it puts right did; null for
 *     now, and for a time that stands; it may lie in the past, not in the future
 * @param corrects number of the entry that this one puts right; null for none
 * @param withdraws whether that entry is not to count any more; the text says why
 */
public record NewEntry(
    Kind kind,
    String text,
    Instant occurredAt,
    List<Link> links,
    List<NewPicture> pictures,
    boolean pinned,
    Long corrects,
    boolean withdraws) {

  /** A picture that was added before, and what it shows, in words. */
  public record NewPicture(UUID id, String alt) {}
}
