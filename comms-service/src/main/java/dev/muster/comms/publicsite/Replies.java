package dev.muster.comms.publicsite;

import dev.muster.platform.i18n.Languages;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Sends finished documents, and says in words what there is instead. */
@ApplicationScoped
class Replies {
  private static final CharSequence CACHE = HttpHeaders.createOptimized(PublicRoutes.CACHE_CONTROL);
  private static final CharSequence FOREVER =
      HttpHeaders.createOptimized("public, max-age=31536000, immutable");
  private static final CharSequence NEVER = HttpHeaders.createOptimized("private, no-store");
  private static final CharSequence BY_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
  private static final CharSequence BY_ENCODING_AND_LANGUAGE =
      HttpHeaders.createOptimized("Accept-Encoding, Accept-Language");
  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence OWN_THINGS_ONLY =
      HttpHeaders.createOptimized(PublicTemplates.CONTENT_SECURITY_POLICY);
  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
  private static final CharSequence ANYBODY = HttpHeaders.createOptimized("*");

  private final NoticePages notices;

  Replies(NoticePages notices) {
    this.notices = notices;
  }

  /** A document for everybody, or the news that the reader has it already. */
  void send(RoutingContext call, Document document, boolean varied, RenderedSite current) {
    HttpServerRequest request = call.request();
    HttpServerResponse response = call.response();
    boolean gzip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String tag = "\"" + document.tag() + (gzip ? "-gz\"" : "\"");
    response
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.CACHE_CONTROL, document.lasting() ? FOREVER : CACHE)
        .putHeader(HttpHeaders.VARY, varied ? BY_ENCODING_AND_LANGUAGE : BY_ENCODING);
    about(response, document, current);
    if (document.policy() == null) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    }
    if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), document.tag())) {
      response.setStatusCode(304).end();
      return;
    }
    body(request, response, document, gzip);
  }

  /** A document for this reader alone: kept by no cache, read by no other site. */
  void sendPrivately(RoutingContext call, Document document, RenderedSite current) {
    HttpServerResponse response = call.response();
    response
        .putHeader(HttpHeaders.CACHE_CONTROL, NEVER)
        .putHeader(HttpHeaders.VARY, "Cookie")
        .putHeader("X-Robots-Tag", "noindex");
    about(response, document, current);
    boolean gzip = accepts(call.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
    body(call.request(), response, document, gzip);
  }

  private static void about(HttpServerResponse response, Document document, RenderedSite current) {
    if (current.stale()) {
      response.putHeader("Muster-As-Of", current.asOf().toString());
    }
    if (document.policy() != null) {
      response.putHeader(POLICY, document.policy());
    }
  }

  private static void body(
      HttpServerRequest request, HttpServerResponse response, Document document, boolean gzip) {
    Buffer body = gzip ? document.gzip() : document.plain();
    response.putHeader(HttpHeaders.CONTENT_TYPE, document.contentType());
    if (document.language() != null) {
      response.putHeader(HttpHeaders.CONTENT_LANGUAGE, document.language());
    }
    if (gzip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }

  private static boolean accepts(String encodings) {
    return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0,");
  }

  private static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch != null && (ifNoneMatch.contains(tag) || ifNoneMatch.equals("*"));
  }

  /** A page with one message. */
  void notice(RoutingContext call, int status, NoticePages.Kind kind) {
    html(call, status, OWN_THINGS_ONLY, notices.render(Optional.empty(), locale(call), kind));
  }

  /** A page that is made for this answer. */
  void html(RoutingContext call, int status, CharSequence policy, String html) {
    call.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, SiteRenderer.HTML)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(POLICY, policy)
        .end(html);
  }

  /** The language of such a page. */
  static Locale locale(RoutingContext call) {
    return Languages.negotiate(
        call.request().getParam("lang"), call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
