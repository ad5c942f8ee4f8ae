package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.Checkpoint;
import dev.muster.platform.paging.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What postmortem-service has kept of the chains; asked in the name of the caller. */
@RegisterRestClient(configKey = "postmortem")
@RegisterClientHeaders
@Path("/api/postmortem/v1/incidents/{id}/timeline-checkpoints")
interface CheckpointBook {
  @GET
  Page<Checkpoint> page(
      @PathParam("id") UUID incidentId,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);
}
