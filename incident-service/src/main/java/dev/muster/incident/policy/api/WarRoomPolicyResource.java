package dev.muster.incident.policy.api;

import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.room.RoomPolicy;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which incidents have a war room, and where people meet in it. */
@Path("/api/incident/v1/war-room-policies")
@Tag(name = "Policies")
public class WarRoomPolicyResource {
  private final PolicyService service;

  WarRoomPolicyResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record WarRoomPolicyRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      RoomPolicy definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getWarRoomPolicy", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<RoomPolicy>> read() {
    return service.read(PolicyKind.WAR_ROOM);
  }

  @PUT
  @Write("policy.war-room")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishWarRoomPolicy", summary = "Put a new version in force")
  public RestResponse<PolicyView<RoomPolicy>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WarRoomPolicyRequest request) {
    return service.publish(
        PolicyKind.WAR_ROOM, ifMatch, request.name(), request.preset(), request.definition());
  }
}
