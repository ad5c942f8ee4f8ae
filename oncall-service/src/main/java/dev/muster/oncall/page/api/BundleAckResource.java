package dev.muster.oncall.page.api;

import dev.muster.oncall.page.BundleAnswers;
import dev.muster.oncall.page.BundlePage;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind the link of a message about several alerts: a GET shows, a POST acts. */
@Path("/ack/all/{token}")
@PermitAll
@Tag(name = "Pages")
public class BundleAckResource {
  private final BundleAnswers answers;

  BundleAckResource(BundleAnswers answers) {
    this.answers = answers;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @Operation(
      operationId = "showAcknowledgeAll",
      summary = "Show the alerts of one message and a button to answer them all")
  @APIResponse(responseCode = "200", description = "A page to read")
  public Response show(
      @RestPath String token, @HeaderParam("Accept-Language") String acceptLanguage) {
    return answer(token, acceptLanguage, answers::show);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_HTML)
  @RateLimited("ack")
  @MachineWrite
  @Operation(
      operationId = "acknowledgeAllByLink",
      summary = "Answer all pages of one message without signing in")
  @APIResponse(responseCode = "200", description = "A page that says what became of them")
  public Response acknowledge(
      @RestPath String token, @HeaderParam("Accept-Language") String acceptLanguage) {
    return answer(token, acceptLanguage, answers::acknowledge);
  }

  private static Response answer(
      String token, String acceptLanguage, Function<String, BundleAnswers.Shown> action) {
    try {
      var shown = action.apply(token);
      return AckResource.html(
          200,
          BundlePage.of(
              shown, Languages.negotiate(shown.language().toLanguageTag(), acceptLanguage)));
    } catch (ProblemException refused) {
      return AckResource.refused(refused, acceptLanguage);
    }
  }
}
