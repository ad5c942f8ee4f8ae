package dev.muster.incident.timeline;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import java.util.Set;

/**
 * Which entries of a timeline.
 *
 * @param kinds empty for all
 * @param sources empty for all
 * @param pinned whether only pinned ones
 * @param words what the text has to contain, whatever its case; null for anything
 * @param corrects only what puts right the entry with this number; null for all
 */
public record EntryFilter(
    Set<Kind> kinds, Set<Source> sources, boolean pinned, String words, Long corrects) {
  public static final EntryFilter ALL = new EntryFilter(Set.of(), Set.of(), false, null, null);
}
