package dev.muster.postmortem.incident;

import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.postmortem.eventlog.History;
import dev.muster.postmortem.eventlog.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The read model of incidents, made again from the events that it followed. */
@ApplicationScoped
public class IncidentProjection implements Projection {
  private final IncidentReadModel incidents;

  IncidentProjection(IncidentReadModel incidents) {
    this.incidents = incidents;
  }

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public String topic() {
    return Topics.INCIDENTS;
  }

  @Override
  public boolean canBeMadeFrom(History history) {
    return history.beginsWith(IncidentDeclared.class);
  }

  @Override
  public void rebuild(List<History> histories) {
    for (History history : histories) {
      incidents.forget(history.subject());
      history.as(IncidentEvent.class).forEach(incidents::follow);
    }
  }
}
