package dev.muster.comms.subscriber.api;

import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.publicsite.NoticePages.Owner;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Subscriptions.Subscription;
import dev.muster.platform.problem.ProblemMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers people with pages, whatever goes wrong. */
@ApplicationScoped
class PublicAnswers {
  private static final ProblemMapper PROBLEMS = new ProblemMapper();

  private final NoticePages notices;

  PublicAnswers(NoticePages notices) {
    this.notices = notices;
  }

  Response notice(int status, Optional<StatusPage> page, Locale locale, Kind kind) {
    return html(status, notices.render(page.map(PublicAnswers::owner), locale, kind));
  }

  Response notice(
      int status, StatusPage page, Locale locale, Kind kind, Map<String, String> arguments) {
    return html(status, notices.render(Optional.of(owner(page)), locale, kind, arguments, null));
  }

  /** A page with one button, or one that says that the link is not good for anything. */
  Response button(
      Optional<Subscription> found, int statusWithout, Locale locale, Kind kind, String action) {
    return found
        .map(
            subscription ->
                html(
                    200,
                    notices.render(
                        Optional.of(owner(subscription.page())), locale, kind, Map.of(), action)))
        .orElseGet(() -> notice(statusWithout, Optional.empty(), locale, Kind.OLD_LINK));
  }

  /** A page that says what was done, or that the link is not good for anything. */
  Response done(Optional<Subscription> found, int statusWithout, Locale locale, Kind kind) {
    return found.isEmpty()
        ? notice(statusWithout, Optional.empty(), locale, Kind.OLD_LINK)
        : notice(200, found.map(Subscription::page), locale, kind);
  }

  Response html(int status, String html) {
    return html(status, html, NoticePages.contentSecurityPolicy());
  }

  Response html(int status, String html, String policy) {
    return Response.status(status)
        .entity(html)
        .type(MediaType.TEXT_HTML + ";charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", policy)
        .build();
  }

  /** What a person is told when something failed. */
  Response sorry(RuntimeException thrown, HttpHeaders headers) {
    Response problem = PROBLEMS.any(thrown);
    Locale locale =
        NoticePages.language(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Kind kind =
        switch (problem.getStatus()) {
          case 429 -> Kind.TOO_OFTEN;
          default -> problem.getStatus() < 500 ? Kind.OLD_LINK : Kind.AWAY;
        };
    return Response.fromResponse(notice(problem.getStatus(), Optional.empty(), locale, kind))
        .header("Retry-After", problem.getHeaderString("Retry-After"))
        .build();
  }

  static Owner owner(StatusPage page) {
    return new Owner(page.name(), page.path(), page.languages());
  }
}
