package dev.muster.incident.policy.api;

import dev.muster.incident.alert.AlertMapping;
import dev.muster.incident.policy.PolicyKind;
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

/** The policy that turns alerts into incidents. */
@Path("/api/incident/v1/alert-mapping-policies")
@Tag(name = "Policies")
public class AlertMappingResource {
  private final PolicyService service;

  AlertMappingResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record AlertMappingRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      AlertMapping definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getAlertMapping", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<AlertMapping>> read() {
    return service.read(PolicyKind.ALERT_MAPPING);
  }

  @PUT
  @Write("policy.alert-mapping")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishAlertMapping", summary = "Put a new version in force")
  public RestResponse<PolicyView<AlertMapping>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AlertMappingRequest request) {
    return service.publish(
        PolicyKind.ALERT_MAPPING, ifMatch, request.name(), request.preset(), request.definition());
  }
}
