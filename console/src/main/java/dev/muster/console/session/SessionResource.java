package dev.muster.console.session;

import dev.muster.console.gateway.GatewayConfig;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who is signed in, for the app; signing out is a visit to {@code /logout}. */
@Path("/session")
@Authenticated
public class SessionResource {
  private final SecurityIdentity identity;
  private final GatewayConfig config;

  SessionResource(SecurityIdentity identity, GatewayConfig config) {
    this.identity = identity;
    this.config = config;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<Session> get() {
    JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
    return ResponseBuilder.ok(Session.from(idToken, identity.getRoles(), config.links()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
