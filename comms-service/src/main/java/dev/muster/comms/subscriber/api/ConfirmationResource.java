package dev.muster.comms.subscriber.api;

import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.publicsite.SubscriptionPages;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.subscriber.SubscriberState;
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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * How customers confirm. A GET only shows a button, so that mail scanners that follow links change
 * nothing.
 */
@Path("/subscriptions")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "subscriptions")
public class ConfirmationResource {
  private final Subscriptions subscriptions;
  private final SubscriberLinks links;
  private final ManageForms forms;
  private final SubscriptionPages pages;
  private final PublicAnswers answers;

  ConfirmationResource(
      Subscriptions subscriptions,
      SubscriberLinks links,
      ManageForms forms,
      SubscriptionPages pages,
      PublicAnswers answers) {
    this.subscriptions = subscriptions;
    this.links = links;
    this.forms = forms;
    this.pages = pages;
    this.answers = answers;
  }

  @GET
  @Path("/confirm/{token}")
  @RateLimited("subscription-link")
  @Transactional
  @Operation(summary = "Show what a confirmation link would do")
  public Response showConfirm(
      @PathParam("token") String token,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(lang, accepted);
    return answers.button(
        subscriptions.toConfirm(token),
        410,
        locale,
        Kind.CONFIRM,
        "/subscriptions/confirm/" + token);
  }

  @POST
  @Path("/confirm/{token}")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Confirm a subscription; works once and for 48 hours",
      description = "For a webhook the page shows the secret that signs its calls.")
  public Response confirm(
      @PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(null, accepted);
    Optional<Subscription> found = subscriptions.confirm(token);
    if (found.isPresent() && found.get().subscriber().channel() == Channel.WEBHOOK) {
      var subscriber = found.get().subscriber();
      String manage = links.manageToken(subscriber.id(), subscriber.createdAt());
      return answers.html(200, forms.render(found.get(), manage, locale, true));
    }
    return answers.done(found, 410, locale, Kind.CONFIRMED);
  }

  @POST
  @Path("/code")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Confirm with the code of a text message; five tries in 15 minutes")
  public Response code(
      @FormParam("token") String token,
      @FormParam("code") String code,
      @FormParam("lang") String lang,
      @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(lang, accepted);
    Optional<Subscription> found =
        token == null || code == null
            ? Optional.empty()
            : subscriptions.confirm(token, code.replaceAll("\\s", ""));
    return found
        .filter(each -> each.subscriber().state() == SubscriberState.ACTIVE)
        .map(each -> answers.done(found, 410, locale, Kind.CONFIRMED))
        .orElseGet(
            () ->
                answers.html(
                    400, pages.code(Optional.empty(), locale, String.valueOf(token), true)));
  }

  /** People get a page, not a problem document, whatever goes wrong. */
  @ServerExceptionMapper
  public Response sorry(RuntimeException thrown, HttpHeaders headers) {
    return answers.sorry(thrown, headers);
  }
}
