package dev.muster.incident.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an incident that has words searched for.
 *
 * @param number of the entry, hypothesis, decision, task or update; null where there is only one
 */
public record Passage(Place place, @Nullable Long number, List<Segment> text) {
  public Passage {
    text = List.copyOf(text);
  }
}
