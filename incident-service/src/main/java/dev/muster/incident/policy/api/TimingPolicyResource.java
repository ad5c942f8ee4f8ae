package dev.muster.incident.policy.api;

import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timing.TimingPolicy;
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

/** The policy of targets, cadence, stability and gate. */
@Path("/api/incident/v1/timing-policies")
@Tag(name = "Policies")
public class TimingPolicyResource {
  private final PolicyService service;

  TimingPolicyResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record TimingPolicyRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      TimingPolicy definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getTimingPolicy", summary = "The version in force, and all before it")
  public RestResponse<PolicyList<TimingPolicy>> read() {
    return service.read(PolicyKind.TIMING);
  }

  @PUT
  @Write("policy.timing")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishTimingPolicy", summary = "Put a new version in force")
  public RestResponse<PolicyView<TimingPolicy>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TimingPolicyRequest request) {
    return service.publish(
        PolicyKind.TIMING, ifMatch, request.name(), request.preset(), request.definition());
  }
}
