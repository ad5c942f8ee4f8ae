package dev.muster.incident.incident.api;

import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentList;
import dev.muster.platform.rest.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes summaries, with the names of people. */
@ApplicationScoped
public class IncidentSummaries {
  private final People people;

  IncidentSummaries(People people) {
    this.people = people;
  }

  /** The answer to a command that changed {@code incident}. */
  public RestResponse<IncidentSummary> changed(Incident incident) {
    return Answers.ok(of(incident), incident.version());
  }

  /** The answer to the command that began {@code incident}. */
  public RestResponse<IncidentSummary> created(Incident incident) {
    return Answers.created(
        IncidentResource.PATH + "/" + incident.id(), of(incident), incident.version());
  }

  IncidentSummary of(Incident incident) {
    var facts = incident.facts();
    var commander =
        facts.commanderId() == null
            ? null
            : people.of(List.of(facts.commanderId())).get(facts.commanderId());
    return new IncidentSummary(
        facts.incidentId(),
        facts.number(),
        facts.reference(),
        facts.title(),
        facts.summary(),
        facts.severity(),
        facts.state(),
        facts.drill(),
        facts.restricted(),
        incident.services().stream().map(ServiceView::from).toList(),
        facts.teamId(),
        commander,
        facts.milestones(),
        facts.nextUpdateAt(),
        incident.entries(),
        incident.version());
  }

  /** Of rows of a list, in their order. */
  public List<IncidentSummary> of(List<IncidentList.Row> rows) {
    var commanders =
        people.of(
            rows.stream().map(IncidentList.Row::commanderId).filter(Objects::nonNull).toList());
    return rows.stream()
        .map(
            row ->
                new IncidentSummary(
                    row.id(),
                    row.number(),
                    "INC-" + row.number(),
                    row.title(),
                    row.summary(),
                    row.severity(),
                    row.state(),
                    row.drill(),
                    row.restricted(),
                    row.services().stream().map(ServiceView::from).toList(),
                    row.teamId(),
                    row.commanderId() == null ? null : commanders.get(row.commanderId()),
                    row.milestones(),
                    row.nextUpdateAt(),
                    row.entries(),
                    row.version()))
        .toList();
  }
}
