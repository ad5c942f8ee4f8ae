package dev.muster.oncall.phone.api;

import dev.muster.oncall.phone.DeliveryStatusReports;
import dev.muster.oncall.phone.PhoneAnswers;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.delivery.http.SignedForm;
import dev.muster.platform.delivery.http.WebForm;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import dev.muster.platform.delivery.twilio.TwilioReports;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What providers of text messages and calls tell and ask; nothing is read that they did not sign.
 */
@Path("/twilio")
@PermitAll
@RateLimited("twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Tag(name = "Telephones")
public class TwilioResource {
  private static final String TWIML = "text/xml;charset=UTF-8";
  private static final int LONGEST = 65_536;

  private final TwilioCallbacks callbacks;
  private final DeliveryStatusReports reports;
  private final PhoneAnswers answers;

  TwilioResource(TwilioCallbacks callbacks, DeliveryStatusReports reports, PhoneAnswers answers) {
    this.callbacks = callbacks;
    this.reports = reports;
    this.answers = answers;
  }

  @POST
  @Path("/status")
  @MachineWrite
  @Operation(
      operationId = "twilioStatus",
      summary = "What became of a message or call, or who took the call; signed by the provider")
  @APIResponse(responseCode = "204", description = "Heard")
  @APIResponse(responseCode = "403", description = "Not signed by a configured account")
  public void status(
      @QueryParam("delivery") String delivery,
      @HeaderParam("X-Twilio-Signature") String signature,
      @Context HttpServerRequest request,
      String body) {
    var form = genuine(request, body, signature);
    uuid(delivery).flatMap(id -> TwilioReports.of(id, form)).ifPresent(reports::take);
  }

  @POST
  @Path("/sms")
  @Produces(TWIML)
  @MachineWrite
  @Operation(
      operationId = "twilioMessage",
      summary = "An answer to a page by text message; signed by the provider")
  @APIResponse(responseCode = "200", description = "TwiML with the reply")
  @APIResponse(responseCode = "403", description = "Not signed by a configured account")
  public String message(
      @HeaderParam("X-Twilio-Signature") String signature,
      @Context HttpServerRequest request,
      String body) {
    var form = genuine(request, body, signature);
    return answers.message(
        required(form, "MessageSid"), required(form, "From"), text(form.value("Body")));
  }

  @POST
  @Path("/voice")
  @Produces(TWIML)
  @MachineWrite
  @Operation(
      operationId = "twilioKey",
      summary = "A key that was pressed in a call about a page; signed by the provider")
  @APIResponse(responseCode = "200", description = "TwiML with what is said next")
  @APIResponse(responseCode = "403", description = "Not signed by a configured account")
  public String key(
      @QueryParam("page") String page,
      @QueryParam("again") String again,
      @HeaderParam("X-Twilio-Signature") String signature,
      @Context HttpServerRequest request,
      String body) {
    return pressed(genuine(request, body, signature), "page", page, again, answers::key);
  }

  @POST
  @Path("/voice/bundle")
  @Produces(TWIML)
  @MachineWrite
  @Operation(
      operationId = "twilioKeyForAll",
      summary = "A key that was pressed in a call about several alerts; signed by the provider")
  @APIResponse(responseCode = "200", description = "TwiML with what is said next")
  @APIResponse(responseCode = "403", description = "Not signed by a configured account")
  public String keyForAll(
      @QueryParam("bundle") String bundle,
      @QueryParam("again") String again,
      @HeaderParam("X-Twilio-Signature") String signature,
      @Context HttpServerRequest request,
      String body) {
    return pressed(genuine(request, body, signature), "bundle", bundle, again, answers::bundleKey);
  }

  /** What answers a key that was pressed in a call about something. */
  private interface Key {
    String pressed(String call, String to, UUID subject, String digits, boolean again);
  }

  private static String pressed(WebForm form, String name, String subject, String again, Key key) {
    return key.pressed(
        required(form, "CallSid"),
        required(form, "To"),
        uuid(subject).orElseThrow(() -> incomplete(name)),
        text(form.value("Digits")),
        Boolean.parseBoolean(again));
  }

  private WebForm genuine(HttpServerRequest request, String body, String signature) {
    return SignedForm.read(
        body,
        LONGEST,
        form -> callbacks.isGenuine(request.uri(), form, signature),
        "twilio.bad-signature");
  }

  private static String required(WebForm form, String name) {
    var value = form.value(name);
    if (value == null) {
      throw incomplete(name);
    }
    return value;
  }

  private static ProblemException incomplete(String name) {
    return new ProblemException(
        Problem.badRequest("twilio.incomplete", "The call lacks a fitting " + name));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
