package dev.muster.postmortem.incident.api;

import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.incident.Checkpoint;
import dev.muster.postmortem.incident.Checkpoints;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service knows of the chains of timelines, for whoever verifies one. */
@Path("/api/postmortem/v1/incidents/{id}/timeline-checkpoints")
@Tag(name = "incidents")
public class CheckpointResource {
  private final Checkpoints checkpoints;
  private final CurrentActor actor;

  CheckpointResource(Checkpoints checkpoints, CurrentActor actor) {
    this.checkpoints = checkpoints;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listTimelineCheckpoints",
      summary = "The hashes of timeline entries as they were told when written, the oldest first")
  public Page<Checkpoint> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    return checkpoints.page(id, Reader.of(actor.get()), page);
  }
}
