package dev.muster.postmortem.meeting;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.incident.RoleHolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names who owns a post-mortem and who writes it, so that it is nobody's only where nobody is
 * known: by role in the incident, then whoever took part, then the managers and the members of the
 * team. Those of a restricted incident are only people who took part; where nobody did, a manager
 * of the team, who reads it from then on.
 */
@ApplicationScoped
public class Responsible {
  private static final List<String> OWNERS =
      List.of("commander", "deputy", "technical-lead", "operations-lead");
  private static final List<String> SCRIBES =
      List.of("scribe", "planning-lead", "communications-lead", "deputy", "technical-lead");

  private final IncidentReadModel incidents;
  private final Catalog catalog;

  Responsible(IncidentReadModel incidents, Catalog catalog) {
    this.incidents = incidents;
    this.catalog = catalog;
  }

  /** Owner and scribe; null where nobody is known. */
  public record Pair(@Nullable UUID owner, @Nullable UUID scribe) {}

  /** Who answers for the post-mortem of {@code incident}. */
  public Pair of(KnownIncident incident) {
    List<RoleHolder> held = holders(incident);
    List<UUID> fallback = new ArrayList<>(held.stream().map(RoleHolder::personId).toList());
    fallback.addAll(team(incident.facts(), held.isEmpty()));
    List<UUID> owners = active(candidates(held, OWNERS, fallback));
    List<UUID> scribes = active(candidates(held, SCRIBES, fallback));
    UUID owner = owners.stream().findFirst().orElse(null);
    UUID scribe =
        scribes.stream()
            .filter(person -> !person.equals(owner) || isScribe(held, person))
            .findFirst()
            .orElse(owner);
    return new Pair(owner, scribe);
  }

  /**
   * Whom it is chased with.
   *
   * @param ownerId the owner; where the owner left or is not known a manager, else the scribe; null
   *     for nobody
   * @param managerId whom it goes up to, never {@code ownerId}; null for nobody
   */
  record Accountable(@Nullable UUID ownerId, @Nullable UUID managerId) {}

  /** Who hears of what is late, and the manager above: the owner's, else one of the team. */
  Accountable accountable(Postmortem postmortem, KnownIncident incident) {
    List<UUID> managers =
        active(
                Stream.concat(
                        Stream.ofNullable(managerOf(postmortem.ownerId())),
                        managers(incident.facts()).stream())
                    .distinct()
                    .toList())
            .stream()
            .filter(person -> mayRead(person, postmortem, incident))
            .toList();
    UUID owner =
        Stream.of(
                active(Stream.ofNullable(postmortem.ownerId()).toList()),
                managers,
                active(Stream.ofNullable(postmortem.scribeId()).toList()))
            .flatMap(List::stream)
            .findFirst()
            .orElse(null);
    UUID manager =
        managers.stream().filter(person -> !person.equals(owner)).findFirst().orElse(null);
    return new Accountable(owner, manager);
  }

  /**
   * Who is told of what concerns a post-mortem and not its authors alone: whom it is chased with,
   * the manager, and {@code others}; those who are there and may read it.
   */
  public List<UUID> concerned(
      Postmortem postmortem, KnownIncident incident, Collection<UUID> others) {
    Accountable who = accountable(postmortem, incident);
    Stream<UUID> first = Stream.of(who.ownerId(), who.managerId()).filter(Objects::nonNull);
    return active(Stream.concat(first, others.stream()).distinct().toList()).stream()
        .filter(person -> mayRead(person, postmortem, incident))
        .toList();
  }

  private UUID managerOf(UUID person) {
    return Optional.ofNullable(person)
        .flatMap(catalog::person)
        .map(CatalogPerson::managerId)
        .orElse(null);
  }

  private boolean mayRead(UUID person, Postmortem postmortem, KnownIncident incident) {
    return !incident.facts().restricted()
        || person.equals(postmortem.ownerId())
        || person.equals(postmortem.scribeId())
        || incidents.tookPart(incident.id(), person);
  }

  /** A role key as policies write it: lower case, words joined by hyphens. */
  static String normal(String role) {
    return role.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isScribe(List<RoleHolder> held, UUID person) {
    return held.stream()
        .anyMatch(holder -> holder.personId().equals(person) && holder.role().equals("scribe"));
  }

  /** Those who hold a role now before those who held it once. */
  private List<RoleHolder> holders(KnownIncident incident) {
    Stream<RoleHolder> now =
        incident.facts().roles().entrySet().stream()
            .flatMap(
                role ->
                    role.getValue().stream()
                        .map(person -> new RoleHolder(normal(role.getKey()), person)));
    Stream<RoleHolder> commander =
        Stream.ofNullable(incident.facts().commanderId())
            .map(person -> new RoleHolder("commander", person));
    Stream<RoleHolder> once =
        incidents.roleHolders(incident.id()).stream()
            .map(holder -> new RoleHolder(normal(holder.role()), holder.personId()));
    return Stream.of(commander, now, once).flatMap(Function.identity()).distinct().toList();
  }

  private List<UUID> team(IncidentFacts facts, boolean nobodyTookPart) {
    if (facts.restricted()) {
      return nobodyTookPart ? managers(facts) : List.of();
    }
    return Stream.concat(
            managers(facts).stream(),
            team(facts).stream().flatMap(team -> team.memberIds().stream()))
        .toList();
  }

  private List<UUID> managers(IncidentFacts facts) {
    return team(facts).map(CatalogTeam::managerIds).orElse(List.of());
  }

  private Optional<CatalogTeam> team(IncidentFacts facts) {
    return Optional.ofNullable(facts.teamId())
        .flatMap(catalog::team)
        .filter(team -> !team.deleted());
  }

  private static List<UUID> candidates(
      List<RoleHolder> held, List<String> roles, List<UUID> fallback) {
    Map<String, List<UUID>> byRole =
        held.stream()
            .collect(
                Collectors.groupingBy(
                    RoleHolder::role,
                    Collectors.mapping(RoleHolder::personId, Collectors.toList())));
    return Stream.concat(
            roles.stream().flatMap(role -> byRole.getOrDefault(role, List.of()).stream()),
            fallback.stream())
        .distinct()
        .toList();
  }

  private List<UUID> active(List<UUID> people) {
    Map<UUID, CatalogPerson> known =
        catalog.people(people).stream()
            .collect(Collectors.toMap(CatalogPerson::id, Function.identity()));
    return people.stream()
        .filter(person -> !known.containsKey(person) || known.get(person).active())
        .toList();
  }
}
