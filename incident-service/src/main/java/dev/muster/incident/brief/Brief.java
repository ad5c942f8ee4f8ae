package dev.muster.incident.brief;

import dev.muster.incident.timeline.Line;
import java.time.Instant;
import java.util.List;

/**
 * What somebody must know who takes over, as it stood at a moment; each reader gets it in their own
 * language.
 *
 * @param sections every topic once, also those with nothing to tell
 */
public record Brief(Instant at, List<Section> sections) {
  public Brief {
    sections = List.copyOf(sections);
  }

  /** What there is to tell about a topic; empty for nothing. */
  public record Section(Topic topic, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing.
   *
   * @param at the moment that goes with it: a time box, a due time, when it was said; null for none
   * @param late whether it is out of time or missing
   */
  public record Item(Line line, Instant at, boolean late) {
    static Item of(Line line) {
      return new Item(line, null, false);
    }
  }
}
