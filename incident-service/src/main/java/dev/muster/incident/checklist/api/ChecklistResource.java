package dev.muster.incident.checklist.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.checklist.ChecklistCommands;
import dev.muster.incident.checklist.Checklists;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is not to be forgotten in an incident. */
@Path(IncidentResource.PATH + "/{id}/checklist")
@Tag(name = "Checklists")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class ChecklistResource {
  private final ChecklistCommands commands;
  private final Checklists checklists;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  ChecklistResource(
      ChecklistCommands commands,
      Checklists checklists,
      People people,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.checklists = checklists;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /** Whether an item is done; the caller's word counts before what Muster sees. */
  public record TickRequest(@NotNull Boolean done) {}

  /** Whose an item is; null for whoever holds its role. */
  public record ItemAssigneeRequest(@Nullable UUID personId) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getChecklist", summary = "The items that are asked for now, by phase")
  public List<ChecklistItemView> list(@PathParam("id") UUID id) {
    var items = checklists.of(id, caller.get());
    var names = people.of(items.stream().flatMap(item -> item.assignees().stream()).toList());
    return items.stream()
        .map(item -> ChecklistItemView.from(item, names, caller.language()))
        .toList();
  }

  @PUT
  @Path("/{key}")
  @Write("incident.checklist-tick")
  @Operation(operationId = "tickItem", summary = "Say that an item is done, or that it is not")
  public List<ChecklistItemView> tick(
      @PathParam("id") UUID id, @PathParam("key") String key, @NotNull @Valid TickRequest request) {
    commands.say(target(id), key, request.done());
    return list(id);
  }

  @PUT
  @Path("/{key}/assignee")
  @Write("incident.checklist-assign")
  @Operation(operationId = "assignItem", summary = "Give an item to a person, or back to its role")
  public List<ChecklistItemView> assign(
      @PathParam("id") UUID id,
      @PathParam("key") String key,
      @NotNull @Valid ItemAssigneeRequest request) {
    commands.assign(target(id), key, request.personId());
    return list(id);
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }
}
