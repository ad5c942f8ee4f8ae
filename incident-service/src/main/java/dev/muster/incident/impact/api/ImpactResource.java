package dev.muster.incident.impact.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.impact.ImpactPoint;
import dev.muster.incident.impact.ImpactSeries;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the impact went. */
@Path(IncidentResource.PATH + "/{id}/impact-series")
@Tag(name = "Incidents")
public class ImpactResource {
  private final ImpactSeries series;
  private final CurrentCaller caller;

  ImpactResource(ImpactSeries series, CurrentCaller caller) {
    this.series = series;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "listImpact",
      summary = "What was known of the impact and from when on, the oldest first")
  public List<ImpactPoint> list(@PathParam("id") UUID id) {
    return series.of(id, caller.get());
  }
}
