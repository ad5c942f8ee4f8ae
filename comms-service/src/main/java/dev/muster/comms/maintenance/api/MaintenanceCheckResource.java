package dev.muster.comms.maintenance.api;

import dev.muster.comms.check.Finding;
import dev.muster.comms.maintenance.Maintenances;
import dev.muster.comms.maintenance.PlannedChecks;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is odd about words on planned work before they become public. */
@Path("/api/comms/v1/maintenances")
@Tag(name = "Maintenances")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
public class MaintenanceCheckResource {
  private final Maintenances maintenances;
  private final PlannedChecks checks;

  MaintenanceCheckResource(Maintenances maintenances, PlannedChecks checks) {
    this.maintenances = maintenances;
    this.checks = checks;
  }

  @POST
  @Path("/checks")
  @Inquiry
  @Operation(
      operationId = "checkNewMaintenance",
      summary = "What is odd about a maintenance before it is planned; nothing is kept")
  public List<Finding> check(@NotNull @Valid MaintenanceRequest request) {
    return checks.ofNew(request.pageId(), request.plan(), request.statement());
  }

  @POST
  @Path("/{id}/checks")
  @Inquiry
  @Operation(
      operationId = "checkMaintenanceUpdate",
      summary = "What is odd about an update before it is added; nothing is kept")
  public List<Finding> checkUpdate(
      @RestPath UUID id, @NotNull @Valid MaintenanceUpdateRequest request) {
    return checks.ofNext(maintenances.get(id), request.statement());
  }

  @GET
  @Path("/{id}/checks")
  @Operation(
      operationId = "checkMaintenanceDraft",
      summary = "What is odd about a draft as it stands")
  public List<Finding> checkDraft(@RestPath UUID id) {
    return checks.ofDraft(maintenances.get(id));
  }
}
