package dev.muster.incident.role.api;

import dev.muster.contracts.Who;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleAssignment;
import dev.muster.incident.role.RoleCommands;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands roles out, and says who sees a restricted incident. */
@Path(IncidentResource.PATH + "/{id}")
@Tag(name = "Roles")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class RoleResource {
  private final RoleCommands commands;
  private final IncidentStore store;
  private final IncidentSummaries summaries;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  RoleResource(
      RoleCommands commands,
      IncidentStore store,
      IncidentSummaries summaries,
      People people,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.store = store;
    this.summaries = summaries;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A role for a person.
   *
   * @param override why they get it although the catalogue names others, for managers; null to
   *     respect the catalogue
   */
  public record AssignRequest(
      @NotBlank @Size(max = 40) String role,
      @NotNull UUID personId,
      @Nullable @Size(min = 1, max = 2_000) String override) {}

  /** Who held a role from when to when; {@code endedAt} and {@code endedBy} null while they do. */
  public record AssignmentView(
      String role,
      PersonView person,
      Instant assignedAt,
      Who assignedBy,
      @Nullable Instant endedAt,
      @Nullable Who endedBy) {}

  /** Everybody who held a role, and every offer of one, the newest first. */
  public record RoleHistory(List<AssignmentView> assignments, List<HandOverView> handOvers) {}

  @GET
  @Path("/roles")
  @Transactional
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getRoleHistory", summary = "Who held which role from when to when")
  public RoleHistory history(@PathParam("id") UUID id) {
    var incident = store.forReading(id, caller.get());
    var names =
        people.of(
            Stream.concat(
                    incident.assignments().stream().map(RoleAssignment::personId),
                    incident.handOvers().stream()
                        .flatMap(offer -> Stream.of(offer.fromPersonId(), offer.toPersonId())))
                .toList());
    return new RoleHistory(
        incident.assignments().stream()
            .sorted(Comparator.comparing(RoleAssignment::assignedAt).reversed())
            .map(
                held ->
                    new AssignmentView(
                        held.role(),
                        names.get(held.personId()),
                        held.assignedAt(),
                        held.assignedBy(),
                        held.endedAt(),
                        held.endedBy()))
            .toList(),
        incident.handOvers().stream()
            .sorted(Comparator.comparing(HandOver::offeredAt).reversed())
            .map(offer -> HandOverView.from(offer, names))
            .toList());
  }

  @POST
  @Path("/command")
  @Write("incident.take-command")
  @Operation(operationId = "takeCommand", summary = "Become commander where there is none")
  public RestResponse<IncidentSummary> takeCommand(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return summaries.changed(commands.takeCommand(target(id, ifMatch)));
  }

  @POST
  @Path("/roles")
  @Write("incident.assign-role")
  @Operation(
      operationId = "assignRole",
      summary = "Give a role to a person",
      description =
          "Responders take free roles for themselves; the commander and managers give any role to"
              + " anybody who may hold it.")
  public RestResponse<IncidentSummary> assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AssignRequest request) {
    return summaries.changed(
        commands.assign(
            target(id, ifMatch), request.role(), request.personId(), request.override()));
  }

  @DELETE
  @Path("/roles/{role}/{personId}")
  @Write("incident.end-role")
  @Operation(operationId = "endRole", summary = "Take a role from a person, or give up one's own")
  public RestResponse<IncidentSummary> end(
      @PathParam("id") UUID id,
      @PathParam("role") String role,
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") String ifMatch) {
    return summaries.changed(commands.end(target(id, ifMatch), role, personId));
  }

  @PUT
  @Path("/members/{personId}")
  @Write("incident.admit")
  @Operation(operationId = "admitMember", summary = "Let a person see a restricted incident")
  public RestResponse<IncidentSummary> admit(
      @PathParam("id") UUID id,
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") String ifMatch) {
    return summaries.changed(commands.admit(target(id, ifMatch), personId));
  }

  @DELETE
  @Path("/members/{personId}")
  @Write("incident.dismiss")
  @Operation(operationId = "dismissMember", summary = "Hide a restricted incident from a person")
  public RestResponse<IncidentSummary> dismiss(
      @PathParam("id") UUID id,
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") String ifMatch) {
    return summaries.changed(commands.dismiss(target(id, ifMatch), personId));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }
}
