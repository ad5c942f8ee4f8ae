package dev.muster.oncall.storm.api;

import dev.muster.oncall.storm.Storm;
import dev.muster.oncall.storm.Storms;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether so many alerts come that messages go out together. */
@Path("/api/oncall/v1/storm")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
@Tag(name = "Pages")
public class StormResource {
  private final Storms storms;
  private final CurrentActor actor;

  StormResource(Storms storms, CurrentActor actor) {
    this.storms = storms;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "getStorm",
      summary = "How many alerts come, who gets them together in one message, and what is mine")
  public Storm now() {
    return storms.now(actor.get().personId());
  }
}
