package dev.muster.incident.responder;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.responder.OnCallDemand.Subject;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Calls in whoever is on call for the affected services, where the severity asks for them. */
@ApplicationScoped
public class OnCallPaging {
  private final Policies policies;
  private final Catalog catalog;
  private final ResponderRequestTable requests;
  private final IncidentStore store;

  OnCallPaging(
      Policies policies, Catalog catalog, ResponderRequestTable requests, IncidentStore store) {
    this.policies = policies;
    this.catalog = catalog;
    this.requests = requests;
    this.store = store;
  }

  /**
   * To be called when an incident was declared or is worse than before, after its alerts have
   * joined: asks for each team that owns an affected service, once in an incident, unless an urgent
   * alert of the incident pages it; the timeline tells whom, or that there is nobody. Demands the
   * command's transaction.
   */
  public void page(Incident incident, Act act) {
    var teams = owners(incident);
    var demand =
        OnCallDemand.of(
            policies.current(PolicyKind.ROLES).definition(),
            subject(incident),
            teams.stream().map(CatalogTeam::id).toList(),
            requests.paged(incident.id()));
    teams.stream()
        .filter(team -> demand.teams().contains(team.id()))
        .forEach(team -> request(incident, team, act));
    if (demand.isNobodyPaged() && demand.teams().isEmpty()) {
      var line = Line.of("responders.nobody").value("severity", incident.severity().name());
      store.save(
          incident,
          incident.record(Draft.of(Kind.OBSERVATION, line, act.at(), act.by()), act.at()));
    }
  }

  /** Whether nobody was paged for the incident though its severity asks for whoever is on call. */
  public boolean isNobodyPaged(Incident incident) {
    return OnCallDemand.of(
            policies.current(PolicyKind.ROLES).definition(),
            subject(incident),
            List.of(),
            requests.paged(incident.id()))
        .isNobodyPaged();
  }

  private void request(Incident incident, CatalogTeam team, Act act) {
    var severity = incident.severity().name();
    var request =
        new ResponderRequest(Ids.next(), List.of(), team.id(), severity, act.at(), act.by());
    var line =
        Line.of("responders.by-severity").value("severity", severity).value("team", team.name());
    store.save(incident, incident.requestResponders(request, line));
    requests.add(incident.id(), request);
  }

  /** The teams that own affected services, in their order; else the one that owns the response. */
  private List<CatalogTeam> owners(Incident incident) {
    var facts = incident.facts();
    var owners =
        catalog.services(facts.serviceIds()).stream()
            .filter(service -> service.teamId() != null)
            .sorted(Comparator.comparing(service -> facts.serviceIds().indexOf(service.id())))
            .map(CatalogService::teamId)
            .distinct()
            .toList();
    var ids = owners.isEmpty() ? Stream.ofNullable(facts.teamId()).toList() : owners;
    return catalog.teams(ids).stream()
        .filter(team -> !team.deleted())
        .sorted(Comparator.comparing(team -> ids.indexOf(team.id())))
        .toList();
  }

  private static Subject subject(Incident incident) {
    return new Subject(
        incident.severity(), incident.state(), incident.facts().drill(), incident.retrospective());
  }
}
