package dev.muster.incident.search.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.incident.search.Passage;
import dev.muster.incident.search.Search.Position;
import dev.muster.incident.search.Segment;
import java.util.List;

/**
 * An incident that was found.
 *
 * @param title in pieces, with what was found in it
 * @param passages where else the words stand, at most two
 */
public record HitView(
    IncidentSummary incident,
    List<Segment> title,
    List<Passage> passages,
    @JsonIgnore Position position) {
  public HitView {
    title = List.copyOf(title);
    passages = List.copyOf(passages);
  }
}
