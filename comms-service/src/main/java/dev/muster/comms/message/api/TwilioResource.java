package dev.muster.comms.message.api;

import dev.muster.comms.message.ReturnedMessages;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.delivery.http.SignedForm;
import dev.muster.platform.delivery.http.WebForm;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import dev.muster.platform.delivery.twilio.TwilioReports;
import dev.muster.platform.ratelimit.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What providers of text messages say of them later; nothing is read that they did not sign. */
@Path("/twilio")
@PermitAll
@RateLimited("twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Tag(name = "Messages")
public class TwilioResource {
  private static final int LONGEST = 65_536;

  private final TwilioCallbacks callbacks;
  private final ReturnedMessages messages;

  TwilioResource(TwilioCallbacks callbacks, ReturnedMessages messages) {
    this.callbacks = callbacks;
    this.messages = messages;
  }

  @POST
  @Path("/status")
  @MachineWrite
  @Operation(
      operationId = "twilioStatus",
      summary = "What became of a text message; signed by the provider")
  @APIResponse(responseCode = "204", description = "Heard")
  @APIResponse(responseCode = "403", description = "Not signed by a configured account")
  public void status(
      @QueryParam("delivery") String delivery,
      @HeaderParam("X-Twilio-Signature") String signature,
      @Context HttpServerRequest request,
      String body) {
    WebForm form =
        SignedForm.read(
            body,
            LONGEST,
            signed -> callbacks.isGenuine(request.uri(), signed, signature),
            "twilio.bad-signature");
    uuid(delivery).flatMap(id -> TwilioReports.of(id, form)).ifPresent(messages::reported);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
