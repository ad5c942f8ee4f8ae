package dev.muster.oncall.eligibility.api;

import dev.muster.oncall.eligibility.OnCallFacts;
import dev.muster.oncall.eligibility.OnCallFactsTable;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.team.Team;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The members of a team and how fit they are to be on call. */
@Path("/api/oncall/v1/teams/{teamId}/roster")
@Tag(name = "Eligibility")
public class RosterResource {
  private final OnCallFactsTable table;
  private final People people;
  private final Teams teams;
  private final PagingDirectory directory;
  private final InstantSource time;

  RosterResource(
      OnCallFactsTable table,
      People people,
      Teams teams,
      PagingDirectory directory,
      InstantSource time) {
    this.table = table;
    this.people = people;
    this.teams = teams;
    this.directory = directory;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getTeamRoster",
      summary = "The members of a team and how fit they are to be on call")
  public RosterResponse roster(@RestPath UUID teamId) {
    var team = teams.get(teamId);
    var facts = table.of(team.memberIds());
    return new RosterResponse(
        people.among(team.memberIds()).stream()
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .map(person -> member(team, person, facts.getOrDefault(person.id(), OnCallFacts.NONE)))
            .toList());
  }

  private RosterResponse.Member member(Team team, Person person, OnCallFacts facts) {
    return new RosterResponse.Member(
        person.id(),
        person.name(),
        team.managerIds().contains(person.id()),
        person.isActive(),
        directory.canBeReached(person.id()),
        OnCallFactsBody.from(facts),
        facts.missing(time.instant().atZone(person.zone()).toLocalDate()));
  }
}
