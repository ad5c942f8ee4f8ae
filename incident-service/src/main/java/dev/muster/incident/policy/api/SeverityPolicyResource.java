package dev.muster.incident.policy.api;

import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.severity.SeverityTable;
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

/** The severity policy. */
@Path("/api/incident/v1/severity-policies")
@Tag(name = "Policies")
public class SeverityPolicyResource {
  private final PolicyService service;

  SeverityPolicyResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record SeverityTableRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      SeverityTable definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getSeverityTable", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<SeverityTable>> read() {
    return service.read(PolicyKind.SEVERITY);
  }

  @PUT
  @Write("policy.severity")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishSeverityTable", summary = "Put a new version in force")
  public RestResponse<PolicyView<SeverityTable>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SeverityTableRequest request) {
    return service.publish(
        PolicyKind.SEVERITY, ifMatch, request.name(), request.preset(), request.definition());
  }
}
