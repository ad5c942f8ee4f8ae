package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.people.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who answers for an action item: its owner, or for a team's item whoever manages the team. */
@ApplicationScoped
class ItemOwners {
  private final Catalog catalog;
  private final KnownPeople people;
  private final Postmortems postmortems;
  private final IncidentReadModel incidents;

  ItemOwners(
      Catalog catalog, KnownPeople people, Postmortems postmortems, IncidentReadModel incidents) {
    this.catalog = catalog;
    this.people = people;
    this.postmortems = postmortems;
    this.incidents = incidents;
  }

  /** Passes when owner, team and reviewer that {@code wanted} names anew are there. */
  void requireKnown(ItemText wanted, ItemText before) {
    if (isNew(wanted.ownerId(), before == null ? null : before.ownerId())) {
      people.require(wanted.ownerId(), "ownerId");
    }
    if (isNew(wanted.reviewerId(), before == null ? null : before.reviewerId())) {
      people.require(wanted.reviewerId(), "reviewerId");
    }
    if (isNew(wanted.ownerTeamId(), before == null ? null : before.ownerTeamId())) {
      requireManaged(wanted.ownerTeamId());
    }
    if (before == null || !before.isJudgedAlike(wanted)) {
      requireReviewerBesideTeam(wanted);
    }
  }

  private void requireReviewerBesideTeam(ItemText wanted) {
    if (wanted.priority() == ActionItemPriority.P0
        && isMember(wanted.ownerTeamId(), wanted.reviewerId())) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.reviewer-in-team",
              "Somebody outside the team that owns it reviews an action item of P0",
              new FieldError("reviewerId", "other", "Choose somebody outside the team")));
    }
  }

  private static boolean isNew(UUID wanted, UUID before) {
    return wanted != null && !wanted.equals(before);
  }

  private void requireManaged(UUID teamId) {
    if (managerOfTeam(teamId).isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.team-without-manager",
              "A team that owns an action item is in the catalogue and has a manager",
              new FieldError("ownerTeamId", "managed", "Choose a team that somebody manages")));
    }
  }

  /** Who is written to about an item; null for nobody. */
  UUID accountable(ItemText text) {
    return text.ownerId() != null
        ? text.ownerId()
        : managerOfTeam(text.ownerTeamId()).map(CatalogPerson::id).orElse(null);
  }

  /** Everybody who hears of an item when it is time. */
  Recipients recipients(ActionItem item) {
    Optional<Postmortem> postmortem = postmortems.ofIncident(item.incidentId());
    UUID keeper = postmortem.map(Postmortem::ownerId).orElse(null);
    UUID accountable = accountable(item.text());
    UUID manager =
        Optional.ofNullable(managerOf(accountable == null ? keeper : accountable))
            .or(() -> managerOfTeam(item.text().teamId()).map(CatalogPerson::id))
            .filter(person -> !person.equals(accountable))
            .filter(person -> mayKnow(postmortem, person))
            .orElse(null);
    Set<UUID> keepers = new LinkedHashSet<>();
    Stream.of(item.ownerId(), keeper).filter(Objects::nonNull).forEach(keepers::add);
    if (keepers.isEmpty()) {
      managerOfTeam(item.text().teamId()).map(CatalogPerson::id).ifPresent(keepers::add);
    }
    return new Recipients(accountable, manager, List.copyOf(keepers));
  }

  /** A restricted incident stays with those who took part. */
  private boolean mayKnow(Optional<Postmortem> postmortem, UUID person) {
    return postmortem
        .map(postmortems::incident)
        .filter(incident -> incident.facts().restricted())
        .map(incident -> incidents.tookPart(incident.id(), person))
        .orElse(true);
  }

  /** The zone of a person, else of the team; UTC without either. */
  ZoneId zone(UUID person, UUID teamId) {
    return Optional.ofNullable(person)
        .flatMap(catalog::person)
        .map(CatalogPerson::zone)
        .or(() -> Optional.ofNullable(teamId).flatMap(catalog::team).map(CatalogTeam::zone))
        .orElse(ZoneOffset.UTC);
  }

  /** Whether the person belongs to the team; false for nobody and for no team. */
  boolean isMember(UUID teamId, UUID person) {
    return teamId != null
        && person != null
        && catalog.team(teamId).filter(team -> team.memberIds().contains(person)).isPresent();
  }

  /** The team; null for null and for one that is not known. */
  CatalogTeam team(UUID teamId) {
    return Optional.ofNullable(teamId).flatMap(catalog::team).orElse(null);
  }

  /** Whether the person belongs to the team or manages it. */
  boolean isIn(UUID teamId, UUID person) {
    return teamId != null
        && catalog
            .team(teamId)
            .filter(team -> team.memberIds().contains(person) || team.managerIds().contains(person))
            .isPresent();
  }

  private UUID managerOf(UUID person) {
    return Optional.ofNullable(person)
        .flatMap(catalog::person)
        .map(CatalogPerson::managerId)
        .orElse(null);
  }

  private Optional<CatalogPerson> managerOfTeam(UUID teamId) {
    return Optional.ofNullable(teamId)
        .flatMap(catalog::team)
        .filter(team -> !team.deleted())
        .flatMap(team -> firstActive(team.managerIds()));
  }

  private Optional<CatalogPerson> firstActive(List<UUID> ids) {
    List<UUID> order = new ArrayList<>(ids);
    return catalog.people(ids).stream()
        .filter(CatalogPerson::active)
        .min((a, b) -> Integer.compare(order.indexOf(a.id()), order.indexOf(b.id())));
  }
}
