package dev.muster.incident.timeline.api;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.timeline.Entry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the reader's language.
 *
 * @param corrects number of the entry that this one puts right; null for none
 */
public record EntryView(
    UUID id,
    long number,
    Kind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    Who author,
    boolean pinned,
    @Nullable Long corrects) {
  public static EntryView from(Entry entry, Locale locale) {
    return new EntryView(
        entry.id(),
        entry.number(),
        entry.kind(),
        entry.text(locale),
        entry.occurredAt(),
        entry.recordedAt(),
        entry.author(),
        entry.isPinned(),
        entry.corrects());
  }
}
