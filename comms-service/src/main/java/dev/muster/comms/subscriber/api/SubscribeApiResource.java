package dev.muster.comms.subscriber.api;

import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.ratelimit.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Subscribing to the page at the root as clients of Statuspage do it (contracts/statuspage.md,
 * A.7). The id of a subscription is the last part of the link to change it, which only its owner
 * has; with any other id, known or not, nothing happens but a message to the owner.
 */
@Path("/api/v2")
@PermitAll
@Tag(name = "subscriptions")
public class SubscribeApiResource {
  private final SubscribeApi api;

  SubscribeApiResource(SubscribeApi api) {
    this.api = api;
  }

  @POST
  @Path("/subscribers.json")
  @MachineWrite
  @Transactional
  @RateLimited("subscribe")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "subscribe",
      summary = "Ask for messages about a page, as with Statuspage",
      description = "The answer is the same for known and unknown targets.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SubscribeReply.class)))
  public Response subscribe(
      @NotNull @Valid SubscribeRequest request, @Context HttpServerRequest call) {
    return api.subscribe(null, request, call);
  }

  @POST
  @Path("/subscribers.json")
  @MachineWrite
  @Transactional
  @RateLimited("subscribe")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response subscribe(String form, @Context HttpServerRequest call) {
    return api.subscribe(null, form, call);
  }

  @DELETE
  @Path("/subscribers/{id}.json")
  @MachineWrite
  @Transactional
  @RateLimited("subscription-link")
  @Operation(
      operationId = "unsubscribe",
      summary = "End a subscription by the id that only its owner knows",
      description = "With another id its owner, if there is one, is sent a link to end it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscribeReply.class)))
  public Response unsubscribe(@RestPath String id) {
    return api.unsubscribe(null, id);
  }

  @POST
  @Path("/subscriptions/{id}/resend_confirmation")
  @MachineWrite
  @Transactional
  @RateLimited("subscription-link")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "resendConfirmation",
      summary = "Send the owner of a subscription what confirms it once more",
      description = "The answer is the same for every id.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscribeReply.class)))
  public Response resend(@RestPath String id) {
    return api.resend(null, id);
  }

  @POST
  @Path("/subscriptions/{id}/resend_confirmation.json")
  @MachineWrite
  @Transactional
  @RateLimited("subscription-link")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response resendJson(@RestPath String id) {
    return api.resend(null, id);
  }
}
