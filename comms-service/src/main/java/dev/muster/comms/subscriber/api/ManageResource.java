package dev.muster.comms.subscriber.api;

import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.subscriber.Subscriptions;
import dev.muster.comms.subscriber.Subscriptions.Subscription;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How customers change and end a subscription, by the links in each message. */
@Path("/subscriptions")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "subscriptions")
public class ManageResource {
  private final Subscriptions subscriptions;
  private final Wishes wishes;
  private final ManageForms forms;
  private final PublicAnswers answers;

  ManageResource(
      Subscriptions subscriptions, Wishes wishes, ManageForms forms, PublicAnswers answers) {
    this.subscriptions = subscriptions;
    this.wishes = wishes;
    this.forms = forms;
    this.answers = answers;
  }

  @GET
  @Path("/manage/{token}")
  @RateLimited("subscription-link")
  @Transactional
  @Operation(summary = "Show a subscription to whoever has its link")
  public Response show(
      @PathParam("token") String token,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted) {
    return shown(subscriptions.toManage(token), token, NoticePages.language(lang, accepted));
  }

  @POST
  @Path("/manage/{token}")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Change what a subscription is about, or begin it again",
      description = "A webhook that has not answered yet is called once more.")
  public Response change(
      @PathParam("token") String token,
      @FormParam("language") String language,
      @FormParam("lang") String lang,
      @FormParam("wants") String wants,
      @FormParam("component") List<String> components,
      @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(lang, accepted);
    Optional<Subscription> found =
        subscriptions
            .toManage(token)
            .flatMap(
                known ->
                    subscriptions.manage(
                        token,
                        wishes.wish(
                            known.page(),
                            language,
                            known.subscriber().language(),
                            wants,
                            components)));
    return shown(found, token, locale);
  }

  @POST
  @Path("/manage/{token}/unsubscribe")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "End a subscription from its page")
  public Response leave(
      @PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
    return answers.done(
        subscriptions.end(token), 404, NoticePages.language(null, accepted), Kind.STOPPED);
  }

  @GET
  @Path("/unsubscribe/{token}")
  @RateLimited("subscription-link")
  @Transactional
  @Operation(summary = "Show what an unsubscribe link would do")
  public Response showUnsubscribe(
      @PathParam("token") String token,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted) {
    return answers.button(
        subscriptions.toUnsubscribe(token),
        404,
        NoticePages.language(lang, accepted),
        Kind.STOP,
        "/subscriptions/unsubscribe/" + token);
  }

  @POST
  @Path("/unsubscribe/{token}")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "unsubscribeByLink",
      summary = "Unsubscribe at once",
      description = "One-click as RFC 8058 wants it: no login, no cookie, no redirect.")
  public Response unsubscribe(
      @PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
    return answers.done(
        subscriptions.end(token), 404, NoticePages.language(null, accepted), Kind.STOPPED);
  }

  /** People get a page, not a problem document, whatever goes wrong. */
  @ServerExceptionMapper
  public Response sorry(RuntimeException thrown, HttpHeaders headers) {
    return answers.sorry(thrown, headers);
  }

  private Response shown(Optional<Subscription> found, String token, Locale locale) {
    return found
        .map(each -> answers.html(200, forms.render(each, token, locale, false)))
        .orElseGet(() -> answers.notice(404, Optional.empty(), locale, Kind.OLD_LINK));
  }
}
