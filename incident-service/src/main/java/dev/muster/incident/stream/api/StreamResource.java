package dev.muster.incident.stream.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.stream.Signal;
import dev.muster.incident.stream.StreamHub;
import dev.muster.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells open browsers what changed, so that they fetch it. */
@Path("/api/incident/v1/stream")
@Tag(name = "Stream")
public class StreamResource {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final StreamHub hub;
  private final CurrentCaller caller;
  private final SecurityIdentity identity;
  private final InstantSource time;
  private final Duration heartbeat;

  StreamResource(
      StreamHub hub,
      CurrentCaller caller,
      SecurityIdentity identity,
      InstantSource time,
      @ConfigProperty(name = "muster.stream.heartbeat", defaultValue = "PT15S")
          Duration heartbeat) {
    this.hub = hub;
    this.caller = caller;
    this.identity = identity;
    this.time = time;
    this.heartbeat = heartbeat;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponse(
      responseCode = "200",
      description = "The stream",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  @Operation(
      operationId = "streamChanges",
      summary = "Server-sent events: what changed, up to which entry",
      description =
          "Events named `changed` carry {\"incidentId\", \"upTo\"}: fetch "
              + IncidentResource.PATH
              + "/{id} and its timeline after the last number known. `resync`, also the first"
              + " event, asks to read everything shown again. A comment comes every 15 seconds;"
              + " the stream ends when the access token does.")
  public Multi<OutboundSseEvent> changes(@Context Sse sse) {
    Multi<Signal> beats =
        Multi.createFrom()
            .ticks()
            .every(heartbeat)
            .onOverflow()
            .drop()
            .map(at -> new Signal.Beat());
    return Multi.createBy()
        .merging()
        .streams(hub.open(caller.get()), beats)
        .select()
        .first(signal -> !(signal instanceof Signal.End))
        .select()
        .first(lifetime())
        .map(signal -> event(sse, signal));
  }

  private static OutboundSseEvent event(Sse sse, Signal signal) {
    if (signal instanceof Signal.Changed) {
      return sse.newEventBuilder()
          .name("changed")
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(Signal.Changed.class, signal)
          .build();
    }
    if (signal instanceof Signal.Beat) {
      return sse.newEventBuilder().comment("still here").build();
    }
    return sse.newEventBuilder().name("resync").data(String.class, "{}").build();
  }

  private Duration lifetime() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      var left = Duration.between(time.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
      return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }
    return LONGEST;
  }
}
