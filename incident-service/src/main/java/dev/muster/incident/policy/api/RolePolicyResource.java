package dev.muster.incident.policy.api;

import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.RoleCatalogue;
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

/** The roles there are, and which of them each severity needs. */
@Path("/api/incident/v1/role-policies")
@Tag(name = "Policies")
public class RolePolicyResource {
  private final PolicyService service;

  RolePolicyResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record RoleCatalogueRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      RoleCatalogue definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getRoleCatalogue", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<RoleCatalogue>> read() {
    return service.read(PolicyKind.ROLES);
  }

  @PUT
  @Write("policy.roles")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishRoleCatalogue", summary = "Put a new version in force")
  public RestResponse<PolicyView<RoleCatalogue>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RoleCatalogueRequest request) {
    return service.publish(
        PolicyKind.ROLES, ifMatch, request.name(), request.preset(), request.definition());
  }
}
