package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.incident.ImpactPoint;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the impact of incidents as SVG for documents: light, printable, without scripts. */
@ApplicationScoped
public class ImpactPictures {
  private final IncidentReadModel incidents;

  ImpactPictures(IncidentReadModel incidents) {
    this.incidents = incidents;
  }

  /**
   * How the impact of an incident went, with labels in {@code language}; empty when no figure was
   * ever known. The same incident gives the same bytes.
   */
  public Optional<String> svg(KnownIncident incident, Locale language) {
    List<ImpactPoint> points = incidents.impact(incident.id());
    if (!ImpactPicture.isPossible(points)) {
      return Optional.empty();
    }
    Phrases phrases = Wording.in(language);
    return Optional.of(
        ImpactPicture.draw(points, incident.facts().milestones().resolvedAt(), phrases)
            .svg(
                "impact-" + incident.id(),
                phrases.text("impact.picture"),
                incident.facts().reference()));
  }
}
