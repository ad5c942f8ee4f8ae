package dev.muster.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says who calls. */
@Path("/test/actor")
public class ActorResource {
  private final CurrentActor actor;

  ActorResource(CurrentActor actor) {
    this.actor = actor;
  }

  @GET
  @RolesAllowed(Roles.RESPONDER)
  public Actor responder() {
    return actor.get();
  }

  @GET
  @Path("/public")
  @PermitAll
  public Actor anybody() {
    return actor.get();
  }

  /** As intake does: whatever the header holds is not ours to judge. */
  @GET
  @Path("/intake")
  @PermitAll
  public String intake() {
    return "taken";
  }
}
