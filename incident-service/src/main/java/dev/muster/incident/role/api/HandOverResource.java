package dev.muster.incident.role.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.incident.role.HandOverCommands;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands roles over: one side offers, the other answers. */
@Path(IncidentResource.PATH + "/{id}/hand-overs")
@Tag(name = "Roles")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class HandOverResource {
  private final HandOverCommands commands;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  HandOverResource(
      HandOverCommands commands,
      IncidentSummaries summaries,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A role for a person, with what they should know.
   *
   * @param role which the caller holds; null for command
   * @param note may be null
   */
  public record OfferRequest(
      @Nullable @Size(min = 1, max = 40) String role,
      @NotNull UUID toPersonId,
      @Size(max = 5_000) String note) {
    String roleOrCommand() {
      return role == null ? RoleDefinition.COMMANDER : role;
    }
  }

  /** Why an offer is declined or taken back; {@code reason} may be null. */
  public record RefusalRequest(@Size(max = 2_000) String reason) {}

  @POST
  @Write("incident.offer-role")
  @Operation(
      operationId = "offerRole",
      summary = "Offer a role that one holds to somebody, who has to accept it")
  public RestResponse<IncidentSummary> offer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid OfferRequest request) {
    return summaries.changed(
        commands.offer(
            target(id, ifMatch), request.roleOrCommand(), request.toPersonId(), request.note()));
  }

  @POST
  @Path("/{handOverId}/accept")
  @Write("incident.accept-role")
  @Operation(operationId = "acceptHandOver", summary = "Accept a role")
  public RestResponse<IncidentSummary> accept(
      @PathParam("id") UUID id,
      @PathParam("handOverId") UUID handOverId,
      @HeaderParam("If-Match") String ifMatch) {
    return summaries.changed(commands.accept(target(id, ifMatch), handOverId));
  }

  @POST
  @Path("/{handOverId}/decline")
  @Write("incident.decline-role")
  @Operation(operationId = "declineHandOver", summary = "Decline a role")
  public RestResponse<IncidentSummary> decline(
      @PathParam("id") UUID id,
      @PathParam("handOverId") UUID handOverId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RefusalRequest request) {
    return summaries.changed(commands.decline(target(id, ifMatch), handOverId, request.reason()));
  }

  @POST
  @Path("/{handOverId}/withdraw")
  @Write("incident.withdraw-role")
  @Operation(operationId = "withdrawHandOver", summary = "Take the offer of a role back")
  public RestResponse<IncidentSummary> withdraw(
      @PathParam("id") UUID id,
      @PathParam("handOverId") UUID handOverId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RefusalRequest request) {
    return summaries.changed(commands.withdraw(target(id, ifMatch), handOverId, request.reason()));
  }

  private Target target(UUID id, String ifMatch) {
    audit.target("incident", id);
    return new Target(id, ifMatch, caller.get());
  }
}
