package dev.muster.incident.policy.api;

import dev.muster.incident.checklist.ChecklistPolicy;
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

/** What is not to be forgotten, by severity and phase. */
@Path("/api/incident/v1/checklist-policies")
@Tag(name = "Policies")
public class ChecklistPolicyResource {
  private final PolicyService service;

  ChecklistPolicyResource(PolicyService service) {
    this.service = service;
  }

  /**
   * A new version: a {@code preset} or a {@code definition}, the other null. Checklists that have
   * begun keep theirs.
   *
   * @param name null for the preset's, or {@code custom}
   */
  public record ChecklistPolicyRequest(
      @Size(min = 1, max = 100) String name,
      @Size(max = 100) String preset,
      ChecklistPolicy definition) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "getChecklistPolicy",
      summary = "The version in force, and all before it")
  public RestResponse<PolicyList<ChecklistPolicy>> read() {
    return service.read(PolicyKind.CHECKLIST);
  }

  @PUT
  @Write("policy.checklist")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "publishChecklistPolicy", summary = "Put a new version in force")
  public RestResponse<PolicyView<ChecklistPolicy>> publish(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChecklistPolicyRequest request) {
    return service.publish(
        PolicyKind.CHECKLIST, ifMatch, request.name(), request.preset(), request.definition());
  }
}
