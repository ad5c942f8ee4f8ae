package dev.muster.incident.responder.api;

import dev.muster.contracts.Who;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.responder.ResponderCalls;
import dev.muster.incident.responder.ResponderCommands;
import dev.muster.incident.responder.ResponderRequest;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calls more people in. */
@Path(IncidentResource.PATH + "/{id}/responders")
@Tag(name = "Roles")
public class ResponderResource {
  private final ResponderCommands commands;
  private final ResponderCalls calls;
  private final CurrentCaller caller;
  private final AuditScope audit;

  ResponderResource(
      ResponderCommands commands, ResponderCalls calls, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.calls = calls;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Whom to page, and why.
   *
   * @param personIds null or empty when a team is asked
   * @param teamId whoever is on call for it is paged; null for none
   */
  public record CallRequest(
      @Size(max = 50) List<@NotNull UUID> personIds,
      UUID teamId,
      @NotBlank @Size(max = 1_000) String message) {}

  /** A call for people. */
  public record CallView(
      UUID id, List<UUID> personIds, @Nullable UUID teamId, String message, Instant at, Who by) {
    static CallView from(ResponderRequest request) {
      return new CallView(
          request.id(),
          request.personIds(),
          request.teamId(),
          request.message(),
          request.at(),
          request.by());
    }
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listResponderCalls", summary = "Calls for people, the newest first")
  public List<CallView> list(@PathParam("id") UUID id) {
    return calls.of(id, caller.get()).stream().map(CallView::from).toList();
  }

  @POST
  @Write("incident.request-responders")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = CallView.class, responseCode = "201")
  @Operation(
      operationId = "requestResponders",
      summary = "Page people, or whoever is on call for a team")
  public RestResponse<CallView> request(
      @PathParam("id") UUID id, @NotNull @Valid CallRequest request) {
    audit.target("incident", id);
    var made =
        commands.request(
            new Target(id, null, caller.get()),
            request.personIds() == null
                ? List.of()
                : request.personIds().stream().distinct().toList(),
            request.teamId(),
            request.message().strip());
    return Answers.created(IncidentResource.PATH + "/" + id + "/responders", CallView.from(made));
  }
}
