package dev.muster.incident.impact.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.impact.BlastRadii;
import dev.muster.incident.impact.BlastRadius;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far an incident reaches. */
@Path(IncidentResource.PATH + "/{id}/blast-radius")
@Tag(name = "Incidents")
public class BlastRadiusResource {
  private final BlastRadii radii;
  private final CurrentCaller caller;

  BlastRadiusResource(BlastRadii radii, CurrentCaller caller) {
    this.radii = radii;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "getBlastRadius",
      summary = "The affected services and those that cannot work without them")
  public BlastRadius get(@PathParam("id") UUID id) {
    return radii.of(id, caller.get());
  }
}
