package dev.muster.postmortem.approval;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.document.template.ApprovalRule;
import dev.muster.postmortem.document.template.ApproverRole;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.incident.RoleHolder;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Names those who are asked to approve a post-mortem: the managers of the team and of the owner
 * where managers may, those who held roles in the incident where responders may. What somebody may
 * do is in their token alone, so whoever is asked may still find that others approve.
 */
@ApplicationScoped
public class Approvers {
  private final Catalog catalog;
  private final IncidentReadModel incidents;
  private final Visibility visibility;

  Approvers(Catalog catalog, IncidentReadModel incidents, Visibility visibility) {
    this.catalog = catalog;
    this.incidents = incidents;
    this.visibility = visibility;
  }

  /** Those who are there and may read it, without {@code asking}, who hands it in. */
  public List<UUID> of(
      Postmortem postmortem, KnownIncident incident, ApprovalRule rule, UUID asking) {
    List<UUID> named =
        rule.roles().stream()
            .flatMap(role -> of(role, postmortem, incident))
            .distinct()
            .filter(person -> !person.equals(asking))
            .filter(person -> mayRead(postmortem, incident, person))
            .toList();
    List<UUID> active =
        catalog.people(named).stream()
            .filter(CatalogPerson::active)
            .map(CatalogPerson::id)
            .toList();
    return named.stream().filter(active::contains).toList();
  }

  private Stream<UUID> of(ApproverRole role, Postmortem postmortem, KnownIncident incident) {
    return switch (role) {
      case MANAGER, ADMIN -> Stream.concat(ofTeam(incident), ofOwner(postmortem));
      case RESPONDER -> incidents.roleHolders(incident.id()).stream().map(RoleHolder::personId);
    };
  }

  private Stream<UUID> ofTeam(KnownIncident incident) {
    return Stream.ofNullable(incident.facts().teamId())
        .flatMap(team -> catalog.team(team).stream())
        .filter(team -> !team.deleted())
        .map(CatalogTeam::managerIds)
        .flatMap(Collection::stream);
  }

  private Stream<UUID> ofOwner(Postmortem postmortem) {
    return Stream.ofNullable(postmortem.ownerId())
        .flatMap(owner -> catalog.person(owner).stream())
        .flatMap(owner -> Stream.ofNullable(owner.managerId()));
  }

  private boolean mayRead(Postmortem postmortem, KnownIncident incident, UUID person) {
    return visibility.mayRead(postmortem, incident, new Reader(person, true, false, false));
  }
}
