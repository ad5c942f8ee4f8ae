package dev.muster.oncall.checklist.api;

import dev.muster.oncall.checklist.Checklists;
import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a person goes through before, during and after shifts. */
@Path("/api/oncall/v1/people/{personId}/checklists")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "Checklists")
public class ChecklistResource {
  private final Checklists checklists;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  ChecklistResource(Checklists checklists, People people, CurrentActor actor, AuditScope audit) {
    this.checklists = checklists;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  /** Checklists of the last two weeks, the newest first. */
  public record ChecklistsResponse(List<ChecklistResponse> items) {}

  @GET
  @Operation(
      operationId = "listChecklists",
      summary = "Checklists of the last two weeks, the newest first")
  public ChecklistsResponse list(@RestPath UUID personId) {
    Ownership.require(actor.get(), personId);
    var person = people.get(personId);
    return new ChecklistsResponse(
        checklists.of(personId).stream()
            .map(checklist -> ChecklistResponse.from(checklist, person.language()))
            .toList());
  }

  @PUT
  @Path("/{id}")
  @Write("checklist.tick")
  @Operation(operationId = "tickChecklist", summary = "Say which points are done")
  public ChecklistResponse tick(
      @RestPath UUID personId, @RestPath UUID id, @NotNull @Valid TickRequest request) {
    audit.target("checklist", id);
    Ownership.require(actor.get(), personId);
    var person = people.get(personId);
    return ChecklistResponse.from(checklists.tick(personId, id, request.done()), person.language());
  }
}
