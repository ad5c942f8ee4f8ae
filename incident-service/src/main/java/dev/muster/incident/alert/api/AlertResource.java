package dev.muster.incident.alert.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.alert.AlertCommands;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.IncidentSummaries;
import dev.muster.incident.incident.api.IncidentSummary;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Attaches and detaches alerts by hand. */
@Path(IncidentResource.PATH + "/{id}/alerts")
@Tag(name = "Alerts")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class AlertResource {
  private final AlertCommands commands;
  private final IncidentSummaries summaries;
  private final CurrentCaller caller;
  private final AuditScope audit;

  AlertResource(
      AlertCommands commands, IncidentSummaries summaries, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.summaries = summaries;
    this.caller = caller;
    this.audit = audit;
  }

  /** Alerts that belong to the incident. */
  public record AttachRequest(@NotEmpty @Size(max = 100) List<@NotNull UUID> alertIds) {}

  /** Why an alert is about something else. */
  public record DetachRequest(@NotBlank @Size(max = 2_000) String reason) {}

  @GET
  @Path("/loose")
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "listLooseAlerts",
      summary = "Open alerts in no incident, those of its services first")
  public List<AlertView> loose(@PathParam("id") UUID id) {
    return commands.loose(id, caller.get()).stream().map(AlertView::from).toList();
  }

  @POST
  @Write("incident.alert-attach")
  @Operation(operationId = "attachAlerts", summary = "Put alerts into the incident")
  public RestResponse<IncidentSummary> attach(
      @PathParam("id") UUID id, @NotNull @Valid AttachRequest request) {
    return summaries.changed(
        commands.attach(target(id), request.alertIds().stream().distinct().toList()));
  }

  @POST
  @Path("/{alertId}/detach")
  @Write("incident.alert-detach")
  @Operation(operationId = "detachAlert", summary = "Take an alert out of the incident")
  public RestResponse<IncidentSummary> detach(
      @PathParam("id") UUID id,
      @PathParam("alertId") UUID alertId,
      @NotNull @Valid DetachRequest request) {
    return summaries.changed(commands.detach(target(id), alertId, request.reason().strip()));
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }
}
