package dev.muster.incident.search.api;

import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.search.Search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Shows what was found, with the names of people. */
@ApplicationScoped
class HitViews {
  private final IncidentSummaries summaries;

  HitViews(IncidentSummaries summaries) {
    this.summaries = summaries;
  }

  List<HitView> of(List<Hit> hits) {
    var incidents = summaries.of(hits.stream().map(Hit::incident).toList());
    var views = new ArrayList<HitView>();
    for (int i = 0; i < hits.size(); i++) {
      var hit = hits.get(i);
      views.add(new HitView(incidents.get(i), hit.title(), hit.passages(), hit.position()));
    }
    return views;
  }
}
