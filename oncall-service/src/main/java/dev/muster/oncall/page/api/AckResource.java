package dev.muster.oncall.page.api;

import dev.muster.oncall.page.AckPage;
import dev.muster.oncall.page.Answers;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind the acknowledge link of a page: a GET shows, a POST acts. */
@Path("/ack/{token}")
@PermitAll
@Tag(name = "Pages")
public class AckResource {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final int MESSAGE = 500;

  private final Answers answers;

  AckResource(Answers answers) {
    this.answers = answers;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @Operation(operationId = "showAcknowledge", summary = "Show a page and a button to answer it")
  @APIResponse(responseCode = "200", description = "A page to read")
  public Response show(
      @RestPath String token,
      @QueryParam("asked") boolean asked,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return answer(token, acceptLanguage, link -> answers.show(link, asked));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @MachineWrite
  @Operation(operationId = "acknowledgeByLink", summary = "Answer a page without signing in")
  @APIResponse(responseCode = "200", description = "A page that says what became of it")
  public Response acknowledge(
      @RestPath String token, @HeaderParam("Accept-Language") String acceptLanguage) {
    return answer(token, acceptLanguage, answers::acknowledge);
  }

  @POST
  @Path("/give-back")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @MachineWrite
  @Operation(
      operationId = "giveBackByLink",
      summary = "Undo an answer that was a mistake: the alert escalates anew")
  @APIResponse(responseCode = "303", description = "The page of the alert, as it is now")
  public Response giveBack(
      @RestPath String token, @HeaderParam("Accept-Language") String acceptLanguage) {
    return back("../" + token, acceptLanguage, () -> answers.giveBack(token));
  }

  @POST
  @Path("/help/manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @MachineWrite
  @Operation(
      operationId = "askManagerByLink",
      summary = "Page one's own manager without signing in; again within minutes does nothing")
  @APIResponse(responseCode = "303", description = "The page of the alert, as it is now")
  public Response askManager(
      @RestPath String token,
      @RestForm @Size(max = MESSAGE) String message,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return back(asked(token), acceptLanguage, () -> answers.askManager(token, message));
  }

  @POST
  @Path("/help/{card}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @MachineWrite
  @Operation(
      operationId = "askContactByLink",
      summary = "Page an emergency contact without signing in; again within minutes does nothing")
  @APIResponse(responseCode = "303", description = "The page of the alert, as it is now")
  public Response askContact(
      @RestPath String token,
      @RestPath UUID card,
      @RestForm @Size(max = MESSAGE) String message,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return back(asked(token), acceptLanguage, () -> answers.askContact(token, card, message));
  }

  private static String asked(String token) {
    return "../../" + token + "?asked=true";
  }

  /**
   * Acts and leads back to the page of the alert.
   *
   * @param page relative to the address of the act, as the service does not know what is before it
   */
  private static Response back(String page, String acceptLanguage, Runnable act) {
    try {
      act.run();
      return Response.status(Response.Status.SEE_OTHER)
          .header("Location", page)
          .header("Cache-Control", "no-store")
          .build();
    } catch (ProblemException refused) {
      return refused(refused, acceptLanguage);
    }
  }

  private static Response answer(
      String token, String acceptLanguage, Function<String, Answers.Shown> action) {
    try {
      return html(200, action.apply(token).in(acceptLanguage, token));
    } catch (ProblemException refused) {
      return refused(refused, acceptLanguage);
    }
  }

  static Response refused(ProblemException refusal, String acceptLanguage) {
    return html(
        refusal.problem().status(),
        AckPage.refused(refusal.problem(), Languages.negotiate(null, acceptLanguage)));
  }

  static Response html(int status, AckPage.View view) {
    return Response.status(status)
        .entity(view.html())
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header("Content-Language", view.language())
        .header("Content-Security-Policy", POLICY)
        // Who has the link may use it from anywhere; so the service worker of the console can see
        // whether its tap counted.
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-store")
        .build();
  }
}
