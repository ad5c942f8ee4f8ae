package dev.muster.incident.responder;

import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calls more people in. */
@ApplicationScoped
@Transactional
public class ResponderCommands {
  private final Deeds deeds;
  private final ResponderRequestTable requests;
  private final Catalog catalog;

  ResponderCommands(Deeds deeds, ResponderRequestTable requests, Catalog catalog) {
    this.deeds = deeds;
    this.requests = requests;
    this.catalog = catalog;
  }

  /** Asks oncall-service to page people, or whoever is on call for a team, or both. */
  public ResponderRequest request(
      Target target, List<UUID> personIds, UUID teamId, String message) {
    var deed = deeds.begin(target, Action.REQUEST_RESPONDERS);
    if (personIds.isEmpty() && teamId == null) {
      throw refused("personIds", "required", "name people, or a team");
    }
    var request =
        new ResponderRequest(
            Ids.next(), personIds, teamId, message, deed.act().at(), deed.act().by());
    var names = String.join(", ", names(personIds, teamId));
    var line = Line.of("responders.requested").value("names", names).value("message", message);
    deed.save(deed.incident().requestResponders(request, line));
    requests.add(deed.incidentId(), request);
    return request;
  }

  private List<String> names(List<UUID> personIds, UUID teamId) {
    var people = catalog.people(personIds).stream().filter(CatalogPerson::active).toList();
    if (people.stream().map(CatalogPerson::id).distinct().count()
        != personIds.stream().distinct().count()) {
      throw refused("personIds", "exists", "names somebody who is no active person");
    }
    var names = new ArrayList<>(people.stream().map(CatalogPerson::name).toList());
    if (teamId != null) {
      names.add(
          catalog
              .team(teamId)
              .filter(team -> !team.deleted())
              .map(CatalogTeam::name)
              .orElseThrow(() -> refused("teamId", "exists", "is no team")));
    }
    return names;
  }

  private static ProblemException refused(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.invalid-responders",
            field + " " + message,
            new FieldError(field, rule, message)));
  }
}
