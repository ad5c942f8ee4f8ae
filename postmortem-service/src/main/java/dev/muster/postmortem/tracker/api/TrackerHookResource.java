package dev.muster.postmortem.tracker.api;

import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.ratelimit.RateLimited;
import dev.muster.postmortem.tracker.TrackerHooks;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What trackers tell of their issues; nothing is read that is not signed. */
@Path("/trackers")
@PermitAll
@RateLimited("tracker-hook")
@Tag(name = "trackers")
public class TrackerHookResource {
  private static final byte[] NOTHING = {};

  private final TrackerHooks hooks;

  TrackerHookResource(TrackerHooks hooks) {
    this.hooks = hooks;
  }

  @POST
  @Path("{id}/hooks")
  @Consumes(MediaType.APPLICATION_JSON)
  @MachineWrite
  @Operation(
      operationId = "trackerHook",
      summary = "Something that happened to an issue; signed by Jira or GitHub")
  @APIResponse(responseCode = "204", description = "Heard; told again it changes nothing")
  @APIResponse(responseCode = "403", description = "Not signed with the secret of this tracker")
  public void hear(@PathParam("id") UUID id, @Context HttpHeaders headers, byte[] body) {
    hooks.hear(id, headers::getHeaderString, Objects.requireNonNullElse(body, NOTHING));
  }
}
