package dev.muster.oncall.team.api;

import dev.muster.oncall.team.Team;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Teams. */
@Path("/api/oncall/v1/teams")
@Tag(name = "Teams")
public class TeamResource {
  private final Teams teams;
  private final AuditScope audit;

  TeamResource(Teams teams, AuditScope audit) {
    this.teams = teams;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listTeams", summary = "Teams by name")
  public Page<TeamResponse> list(@Valid @BeanParam PageRequest page) {
    return teams.page(page).map(TeamResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getTeam", summary = "One team")
  public RestResponse<TeamResponse> get(@RestPath UUID id) {
    return answer(teams.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("team.add")
  @Operation(operationId = "addTeam", summary = "Add a team")
  public RestResponse<TeamResponse> add(@NotNull @Valid TeamRequest request) {
    var team = teams.add(request.details());
    audit.target("team", team.id());
    return Answers.created(
        "/api/oncall/v1/teams/" + team.id(), TeamResponse.from(team), team.sequence());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("team.change")
  @Operation(operationId = "changeTeam", summary = "Change a team")
  public RestResponse<TeamResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TeamRequest request) {
    audit.target("team", id);
    var team = teams.get(id);
    ETags.requireMatch(ifMatch, team.sequence());
    teams.change(team, request.details());
    return answer(team);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("team.delete")
  @Operation(operationId = "deleteTeam", summary = "Delete a team; what it owned stays")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("team", id);
    var team = teams.get(id);
    ETags.requireMatch(ifMatch, team.sequence());
    teams.delete(team);
  }

  private static RestResponse<TeamResponse> answer(Team team) {
    return Answers.ok(TeamResponse.from(team), team.sequence());
  }
}
