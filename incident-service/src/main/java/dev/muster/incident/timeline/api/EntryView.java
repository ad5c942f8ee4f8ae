package dev.muster.incident.timeline.api;

import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.PutRight;
import dev.muster.incident.timeline.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the reader's language.
 *
 * @param corrects number of the entry that this one puts right; null for none
 * @param withdraws whether that one is not to count any more
 * @param rightTime when that one did happen; null when its time stands
 * @param source by which way it came; null when that is not known
 * @param correction what puts this entry right, the last of several; null for nothing
 */
public record EntryView(
    UUID id,
    long number,
    Kind kind,
    String text,
    Instant occurredAt,
    Instant recordedAt,
    Who author,
    List<Link> links,
    List<Shown> pictures,
    boolean pinned,
    @Nullable Long corrects,
    boolean withdraws,
    @Nullable Instant rightTime,
    @Nullable Source source,
    @Nullable Correction correction) {

  /**
   * The words that count now, or why there are none any more.
   *
   * @param rightTime when the entry did happen; null when its time stands
   */
  public record Correction(
      long number,
      String text,
      boolean withdraws,
      Who author,
      Instant recordedAt,
      @Nullable Instant rightTime) {
    static Correction from(PutRight correction, Locale locale) {
      var entry = correction.entry();
      return new Correction(
          entry.number(),
          entry.text(locale),
          entry.withdraws(),
          entry.author(),
          entry.recordedAt(),
          correction.time());
    }
  }

  /**
   * @param correction null for none
   */
  public static EntryView from(Entry entry, @Nullable PutRight correction, Locale locale) {
    return new EntryView(
        entry.id(),
        entry.number(),
        entry.kind(),
        entry.text(locale),
        entry.occurredAt(),
        entry.recordedAt(),
        entry.author(),
        entry.links(),
        entry.pictures(),
        entry.isPinned(),
        entry.corrects(),
        entry.withdraws(),
        entry.rightTime(),
        entry.source(),
        correction == null ? null : Correction.from(correction, locale));
  }
}
