package dev.muster.postmortem.draft;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.incident.RoleHolder;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.policy.LookBack;
import dev.muster.postmortem.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what is known of an incident, with the names that the catalogue gives. */
@ApplicationScoped
public class DraftSources {
  private final IncidentReadModel incidents;
  private final Catalog catalog;
  private final Policies policies;
  private final String console;

  /**
   * @param console where people reach the console; links in documents begin with it
   */
  DraftSources(
      IncidentReadModel incidents,
      Catalog catalog,
      Policies policies,
      @ConfigProperty(name = "muster.console-url") String console) {
    this.incidents = incidents;
    this.catalog = catalog;
    this.policies = policies;
    this.console = console;
  }

  /**
   * When one looks back at {@code postmortem}, counted from when it is, or is due to be, public.
   */
  public LookBack lookBack(Postmortem postmortem) {
    return policies
        .version(postmortem.policyVersion())
        .policy()
        .lookBack(
            Optional.ofNullable(postmortem.publishedAt()).orElseGet(postmortem::publishDueAt));
  }

  /** What is known of {@code incident} now. */
  public DraftSource of(KnownIncident incident, LookBack lookBack) {
    return new DraftSource(
        incident.facts(),
        roles(incident.id()),
        services(incident.facts()),
        Standing.of(incidents.timeline(incident.id())),
        signals(incident.id()),
        incidents.impact(incident.id()),
        runbooks(incident.facts()),
        incident.detectedByAlert(),
        console + "/incidents/" + incident.id(),
        lookBack);
  }

  private List<Signal> signals(UUID incidentId) {
    return incidents.alerts(incidentId).stream()
        .map(
            alert ->
                new Signal(alert.summary(), alert.triggeredAt(), console + "/alerts/" + alert.id()))
        .toList();
  }

  private List<Runbook> runbooks(IncidentFacts facts) {
    return facts.serviceIds().isEmpty()
        ? List.of()
        : catalog.services(facts.serviceIds()).stream()
            .flatMap(
                service ->
                    service.links().stream()
                        .filter(Runbook::is)
                        .map(link -> new Runbook(service.name(), link)))
            .toList();
  }

  /** Everybody who ever held a role, by role; people whom the catalogue does not know left out. */
  public List<RoleHolders> roles(UUID incidentId) {
    List<RoleHolder> holders = incidents.roleHolders(incidentId);
    People people = People.of(catalog, holders.stream().map(RoleHolder::personId).toList());
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (RoleHolder holder : holders) {
      people
          .name(holder.personId())
          .ifPresent(
              name -> names.computeIfAbsent(holder.role(), role -> new ArrayList<>()).add(name));
    }
    return names.entrySet().stream()
        .map(role -> new RoleHolders(role.getKey(), role.getValue()))
        .toList();
  }

  /** The names of the affected services, in the order of the incident. */
  public List<String> services(IncidentFacts facts) {
    if (facts.serviceIds().isEmpty()) {
      return List.of();
    }
    Map<UUID, String> names = new LinkedHashMap<>();
    for (CatalogService service : catalog.services(facts.serviceIds())) {
      names.put(service.id(), service.name());
    }
    return facts.serviceIds().stream().filter(names::containsKey).map(names::get).toList();
  }
}
