package dev.muster.comms.subscriber.api;

import dev.muster.comms.message.Addresses;
import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.publicsite.NoticePages.Owner;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.subscriber.Subscriptions;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.problem.ProblemMapper;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What customers do without signing in: subscribe, confirm, leave. A GET only shows a button, so
 * that mail scanners that follow links change nothing; the log of messages and the state of the
 * subscriber are the record of what was done.
 */
@Path("/subscriptions")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "subscriptions", description = "Public: e-mail subscriptions")
public class SubscriptionResource {
  private static final ProblemMapper PROBLEMS = new ProblemMapper();

  private final Subscriptions subscriptions;
  private final StatusPages pages;
  private final NoticePages notices;

  SubscriptionResource(Subscriptions subscriptions, StatusPages pages, NoticePages notices) {
    this.subscriptions = subscriptions;
    this.pages = pages;
    this.notices = notices;
  }

  @POST
  @MachineWrite
  @Transactional
  @RateLimited("subscribe")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Ask for e-mails about a page",
      description = "The answer is the same for known and unknown addresses.")
  public Response subscribe(
      @FormParam("page") String slug,
      @FormParam("email") String email,
      @FormParam("language") String language,
      @FormParam("lang") String lang,
      @FormParam("component") List<String> components,
      @FormParam("website") String trap,
      @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(lang, accepted);
    Optional<StatusPage> page =
        slug == null || slug.isBlank() ? pages.standard() : pages.bySlug(slug);
    if (page.isEmpty()) {
      return html(404, Optional.empty(), locale, Kind.UNKNOWN);
    }
    if (email == null || !Addresses.plausible(Addresses.normalized(email))) {
      return html(400, page, locale, Kind.INVALID_ADDRESS);
    }
    if (trap == null || trap.isBlank()) {
      subscriptions.request(
          page.get(),
          email,
          NoticePages.language(language, locale.toLanguageTag()),
          components == null ? List.of() : components);
    }
    return answer(
        Response.accepted(),
        notices.render(
            page.map(SubscriptionResource::owner),
            locale,
            Kind.CHECK_MAIL,
            Map.of("email", Addresses.normalized(email)),
            null));
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
    Optional<StatusPage> page = subscriptions.toConfirm(token);
    return page.isEmpty()
        ? html(410, page, locale, Kind.OLD_LINK)
        : button(page, locale, Kind.CONFIRM, "/subscriptions/confirm/" + token);
  }

  @POST
  @Path("/confirm/{token}")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Confirm a subscription; works once and for 48 hours")
  public Response confirm(
      @PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(null, accepted);
    Optional<StatusPage> page = subscriptions.confirm(token);
    return page.isEmpty()
        ? html(410, page, locale, Kind.OLD_LINK)
        : html(200, page, locale, Kind.CONFIRMED);
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
    Locale locale = NoticePages.language(lang, accepted);
    Optional<StatusPage> page = subscriptions.toUnsubscribe(token);
    return page.isEmpty()
        ? html(404, page, locale, Kind.OLD_LINK)
        : button(page, locale, Kind.STOP, "/subscriptions/unsubscribe/" + token);
  }

  @POST
  @Path("/unsubscribe/{token}")
  @MachineWrite
  @RateLimited("subscription-link")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Unsubscribe at once",
      description = "One-click as RFC 8058 wants it: no login, no cookie, no redirect.")
  public Response unsubscribe(
      @PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
    Locale locale = NoticePages.language(null, accepted);
    Optional<StatusPage> page = subscriptions.end(token);
    return page.isEmpty()
        ? html(404, page, locale, Kind.OLD_LINK)
        : html(200, page, locale, Kind.STOPPED);
  }

  /** People get a page, not a problem document, whatever goes wrong. */
  @ServerExceptionMapper
  public Response sorry(RuntimeException thrown, HttpHeaders headers) {
    Response problem = PROBLEMS.any(thrown);
    Locale locale =
        NoticePages.language(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Kind kind = problem.getStatus() < 500 ? Kind.OLD_LINK : Kind.AWAY;
    if (problem.getStatus() == 429) {
      kind = Kind.TOO_OFTEN;
    }
    return Response.fromResponse(html(problem.getStatus(), Optional.empty(), locale, kind))
        .header("Retry-After", problem.getHeaderString("Retry-After"))
        .build();
  }

  private Response button(Optional<StatusPage> page, Locale locale, Kind kind, String action) {
    return answer(
        Response.ok(),
        notices.render(page.map(SubscriptionResource::owner), locale, kind, Map.of(), action));
  }

  private Response html(int status, Optional<StatusPage> page, Locale locale, Kind kind) {
    return answer(
        Response.status(status),
        notices.render(page.map(SubscriptionResource::owner), locale, kind));
  }

  private static Response answer(Response.ResponseBuilder response, String html) {
    return response
        .entity(html)
        .type(MediaType.TEXT_HTML + ";charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", NoticePages.contentSecurityPolicy())
        .build();
  }

  private static Owner owner(StatusPage page) {
    return new Owner(page.name(), page.path(), page.languages());
  }
}
