package dev.muster.incident.branch.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.branch.BranchCommands;
import dev.muster.incident.branch.Branches;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sub-teams, and who reports to whom. */
@Path(IncidentResource.PATH + "/{id}/branches")
@Tag(name = "Roles")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class BranchResource {
  private final BranchCommands commands;
  private final Branches branches;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  BranchResource(
      BranchCommands commands,
      Branches branches,
      People people,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.branches = branches;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /** A sub-team: its name, who leads it and who reports to them. */
  public record BranchRequest(
      @NotBlank @Size(max = 100) String name,
      @NotNull UUID leadId,
      @NotNull @Size(max = 100) List<@NotNull UUID> memberIds) {
    List<UUID> members() {
      return memberIds.stream().distinct().toList();
    }
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "getCommandStructure",
      summary = "Who reports to whom, and where that are too many")
  public StructureView structure(@PathParam("id") UUID id) {
    var structure = branches.of(id, caller.get());
    var ids = new ArrayList<>(structure.chain().people());
    ids.add(0, structure.commander());
    return StructureView.from(structure, people.of(ids), caller.language());
  }

  @POST
  @Write("incident.branch-form")
  @APIResponseSchema(value = StructureView.class, responseCode = "201")
  @Operation(operationId = "formBranch", summary = "Form a sub-team")
  public RestResponse<StructureView> form(
      @PathParam("id") UUID id, @NotNull @Valid BranchRequest request) {
    commands.form(target(id), request.name().strip(), request.leadId(), request.members());
    return Answers.created(IncidentResource.PATH + "/" + id + "/branches", structure(id));
  }

  @PUT
  @Path("/{number}")
  @Write("incident.branch-change")
  @Operation(
      operationId = "changeBranch",
      summary = "Give a sub-team another name, lead or members")
  public StructureView change(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid BranchRequest request) {
    commands.change(
        target(id), number, ifMatch, request.name().strip(), request.leadId(), request.members());
    return structure(id);
  }

  @DELETE
  @Path("/{number}")
  @Write("incident.branch-dissolve")
  @Operation(
      operationId = "dissolveBranch",
      summary = "Dissolve a sub-team; its members report to the commander again")
  public StructureView dissolve(@PathParam("id") UUID id, @PathParam("number") int number) {
    commands.dissolve(target(id), number);
    return structure(id);
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }
}
