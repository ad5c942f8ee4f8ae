package dev.muster.incident.incident.api;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.relation.Cancellations;
import dev.muster.incident.relation.Cancellations.Cancellation;
import dev.muster.incident.words.PublicText;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Moves an incident through its lifecycle. */
@Path(IncidentResource.PATH + "/{id}")
@Tag(name = "Incidents")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class StateResource {
  private final IncidentCommands commands;
  private final Cancellations cancellations;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  StateResource(
      IncidentCommands commands,
      Cancellations cancellations,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.cancellations = cancellations;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A state of work to move to.
   *
   * @param reason required to reopen a resolved incident
   * @param publicText by language tag; null for the proposed words
   */
  public record StateRequest(
      @NotNull IncidentState state,
      @Size(max = 2_000) String reason,
      @PublicText Map<String, String> publicText) {}

  /**
   * The end of the trouble.
   *
   * @param override why the gate is not respected; null to respect it
   * @param publicText by language tag; null for the proposed words
   */
  public record ResolveRequest(
      @Size(max = 2_000) String reason,
      @Size(max = 2_000) String override,
      @PublicText Map<String, String> publicText) {}

  /** The end of the work; {@code reason} may be null. */
  public record CloseRequest(@Size(max = 2_000) String reason) {}

  /**
   * Why it was no incident.
   *
   * @param incidentId the one that goes on; null for a false alarm only
   * @param publicText by language tag; null for the proposed words
   */
  public record CancelRequest(
      @NotNull CancelReason kind,
      @Nullable UUID incidentId,
      @NotBlank @Size(max = 2_000) String reason,
      @PublicText Map<String, String> publicText) {}

  @POST
  @Path("/state")
  @Write("incident.state")
  @Operation(
      operationId = "changeState",
      summary = "Move to another state of work, or reopen",
      description = "The ends of an incident have their own operations: resolve, close, cancel.")
  public RestResponse<IncidentSummary> state(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid StateRequest request) {
    return summaries.changed(
        commands.moveTo(
            target(id, ifMatch), request.state(), text(request.reason()), request.publicText()));
  }

  @POST
  @Path("/resolve")
  @Write("incident.resolve")
  @Operation(
      operationId = "resolveIncident",
      summary = "Resolve, if the gate is open",
      description = "409 incident.gate-not-met names every check that is missing.")
  public RestResponse<IncidentSummary> resolve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ResolveRequest request) {
    return summaries.changed(
        commands.resolve(
            target(id, ifMatch),
            text(request.reason()),
            text(request.override()),
            request.publicText()));
  }

  @POST
  @Path("/close")
  @Write("incident.close")
  @Operation(operationId = "closeIncident", summary = "Put a resolved incident away")
  public RestResponse<IncidentSummary> close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CloseRequest request) {
    return summaries.changed(commands.close(target(id, ifMatch), text(request.reason())));
  }

  @POST
  @Path("/cancel")
  @Write("incident.cancel")
  @Operation(
      operationId = "cancelIncident",
      summary = "End an incident that is none, or with which another one goes on",
      description =
          "DUPLICATE links it to the other incident, SUPERSEDED merges it into that one; both can"
              + " be taken back like other links.")
  public RestResponse<IncidentSummary> cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CancelRequest request) {
    return summaries.changed(
        cancellations.cancel(
            target(id, ifMatch),
            new Cancellation(
                request.kind(),
                request.incidentId(),
                request.reason().strip(),
                request.publicText())));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }

  private static String text(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
