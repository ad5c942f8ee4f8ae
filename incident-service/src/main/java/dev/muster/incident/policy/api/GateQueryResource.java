package dev.muster.incident.policy.api;

import dev.muster.incident.gate.GateQueries;
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

/** The figures that speak for the checks of the resolution gate. */
@Path("/api/incident/v1/gate-query-policies")
@Tag(name = "Policies")
public class GateQueryResource {
  private final PolicyService service;

  GateQueryResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record GateQueryRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      GateQueries definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getGateQueries", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<GateQueries>> read() {
    return service.read(PolicyKind.GATE_QUERIES);
  }

  @PUT
  @Write("policy.gate-queries")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishGateQueries", summary = "Put a new version in force")
  public RestResponse<PolicyView<GateQueries>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GateQueryRequest request) {
    return service.publish(
        PolicyKind.GATE_QUERIES, ifMatch, request.name(), request.preset(), request.definition());
  }
}
