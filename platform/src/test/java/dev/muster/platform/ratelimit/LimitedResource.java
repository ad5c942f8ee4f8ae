package dev.muster.platform.ratelimit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A public resource with a limit. */
@Path("/test/limited")
@PermitAll
public class LimitedResource {
  @GET
  @RateLimited("test")
  public String limited() {
    return "ok";
  }

  @GET
  @Path("/not")
  public String unlimited() {
    return "ok";
  }
}
