package dev.muster.incident.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What puts an entry right.
 *
 * @param entry the last one that does, whose words count
 * @param time when the entry did happen, as the last one says that speaks of it; null when its time
 *     stands
 */
public record PutRight(Entry entry, @Nullable Instant time) {
  static PutRight of(Entry entry) {
    return new PutRight(entry, entry.rightTime());
  }

  /** Both, this one first. */
  PutRight then(PutRight later) {
    return new PutRight(later.entry, later.time == null ? time : later.time);
  }
}
