package dev.muster.postmortem.followup.api;

import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.followup.BacklogWeek;
import dev.muster.postmortem.followup.Breach;
import dev.muster.postmortem.followup.Breaches;
import dev.muster.postmortem.followup.FollowUpFigures;
import dev.muster.postmortem.followup.Standings;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What managers see of action items: how they stand, what breaks the policy, and the trend. */
@Path("/api/postmortem/v1/follow-up")
@Tag(name = "follow-up")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
public class FollowUpResource {
  private final Standings standings;
  private final Breaches breaches;
  private final FollowUpFigures figures;
  private final Policies policies;
  private final Catalog catalog;
  private final CurrentActor actor;
  private final InstantSource time;

  FollowUpResource(
      Standings standings,
      Breaches breaches,
      FollowUpFigures figures,
      Policies policies,
      Catalog catalog,
      CurrentActor actor,
      InstantSource time) {
    this.standings = standings;
    this.breaches = breaches;
    this.figures = figures;
    this.policies = policies;
    this.catalog = catalog;
    this.actor = actor;
    this.time = time;
  }

  @GET
  @Path("overview")
  @Operation(
      operationId = "getFollowUpOverview",
      summary =
          "Overdue, at risk, unassigned, against the policy and come back, by team and person")
  public OverviewView overview(@QueryParam("teamId") UUID teamId) {
    return OverviewView.from(standings.of(teamId, reader()), catalog);
  }

  @GET
  @Path("breaches")
  @Operation(
      operationId = "listBreaches",
      summary = "Who breaks which rule of the follow-up policy since when, the oldest first")
  public Page<BreachView> breaches(
      @QueryParam("teamId") UUID teamId,
      @QueryParam("personId") UUID personId,
      @QueryParam("rule") FollowUpRule rule,
      @Valid @BeanParam PageRequest page) {
    Page<Breach> found = breaches.page(new Breaches.Wanted(teamId, personId, rule), reader(), page);
    Names names =
        Names.of(
            catalog,
            found.items().stream().map(Breach::ownerId).toList(),
            found.items().stream()
                .flatMap(each -> Stream.of(each.teamId(), each.ownerTeamId()))
                .toList());
    return found.map(each -> BreachView.from(each, names));
  }

  @GET
  @Path("on-time")
  @Operation(
      operationId = "getPunctuality",
      summary = "Share of action items finished by their deadline, by team and owner")
  public PunctualityView onTime(
      @QueryParam("days") @DefaultValue("90") @Min(1) @Max(1100) int days,
      @QueryParam("teamId") UUID teamId) {
    Instant until = time.instant();
    return PunctualityView.from(
        figures.punctuality(
            new FollowUpFigures.Span(until.minus(Duration.ofDays(days)), until, teamId), reader()),
        policies.current().policy().onTimeTarget(),
        catalog);
  }

  @GET
  @Path("backlog")
  @Operation(
      operationId = "getBacklog",
      summary = "Action items opened, closed and left open in each of the last weeks")
  public List<BacklogWeek> backlog(
      @QueryParam("weeks") @DefaultValue("12") @Min(1) @Max(104) int weeks,
      @QueryParam("teamId") UUID teamId) {
    return figures.backlog(weeks, teamId, reader());
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
