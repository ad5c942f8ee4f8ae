package dev.muster.incident.brief.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.brief.Briefs;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody must know who joins an incident or takes it over. */
@Path(IncidentResource.PATH + "/{id}")
@Tag(name = "Roles")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class BriefResource {
  private final Briefs briefs;
  private final CurrentCaller caller;

  BriefResource(Briefs briefs, CurrentCaller caller) {
    this.briefs = briefs;
    this.caller = caller;
  }

  @GET
  @Path("/brief")
  @Operation(operationId = "getBrief", summary = "The incident as it stands, in a page")
  public BriefView now(@PathParam("id") UUID id) {
    return BriefView.from(briefs.of(id, caller.get()), caller.locale());
  }

  @GET
  @Path("/hand-overs/{handOverId}/brief")
  @Operation(
      operationId = "getHandOverBrief",
      summary = "What was handed over with an accepted offer, or would be with an open one")
  public BriefView handedOver(@PathParam("id") UUID id, @PathParam("handOverId") UUID handOverId) {
    return BriefView.from(briefs.of(id, handOverId, caller.get()), caller.locale());
  }
}
