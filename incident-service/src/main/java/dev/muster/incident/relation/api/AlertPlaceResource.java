package dev.muster.incident.relation.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.relation.AlertPlaces;
import dev.muster.incident.relation.Neighbour;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** In which incident an alert is. */
@Path("/api/incident/v1/alerts/{alertId}")
@Tag(name = "Alerts")
public class AlertPlaceResource {
  private final AlertPlaces places;
  private final CurrentCaller caller;

  AlertPlaceResource(AlertPlaces places, CurrentCaller caller) {
    this.places = places;
    this.caller = caller;
  }

  /** Where an alert is; {@code incident} null while it is in none. */
  public record AlertPlace(UUID alertId, @Nullable Neighbour incident) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "getAlertPlace", summary = "The incident that an alert is in")
  public AlertPlace get(@PathParam("alertId") UUID alertId) {
    return new AlertPlace(alertId, places.incidentOf(alertId, caller.get()).orElse(null));
  }
}
