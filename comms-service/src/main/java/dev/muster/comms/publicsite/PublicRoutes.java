package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.RateLimiter;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Answers readers from memory on the event loop, without asking a database, a broker or an identity
 * provider; that is not rate limited, as an answer costs less than the limit. The one exception are
 * posts and months too old to be kept in memory: they come from the database, so often per address.
 */
@ApplicationScoped
public class PublicRoutes {
  /** How long others may keep a document: seconds, and a day when we cannot be reached. */
  public static final String CACHE_CONTROL = "public, max-age=5, stale-if-error=86400";

  private static final Logger LOG = Logger.getLogger(PublicRoutes.class);

  /** The pages are for everybody: nobody is asked who they are on the way to them. */
  private static final int BEFORE_AUTHENTICATION = -SecurityHandlerPriorities.AUTHENTICATION - 1;

  private static final CharSequence CACHE = HttpHeaders.createOptimized(CACHE_CONTROL);
  private static final CharSequence BY_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
  private static final CharSequence BY_ENCODING_AND_LANGUAGE =
      HttpHeaders.createOptimized("Accept-Encoding, Accept-Language");
  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence OWN_THINGS_ONLY =
      HttpHeaders.createOptimized(PublicTemplates.CONTENT_SECURITY_POLICY);
  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
  private static final CharSequence ANYBODY = HttpHeaders.createOptimized("*");
  private static final int LANGUAGES_REMEMBERED = 1_000;
  private static final Pattern INCIDENT =
      Pattern.compile("(?:/status/([^/]+))?/incidents/([0-9a-z]{12})");

  private static final Pattern MONTH =
      Pattern.compile("(?:/status/([^/]+))?/history/([0-9]{4}-(?:0[1-9]|1[0-2]))");

  private final PublicSite site;
  private final NoticePages notices;
  private final RateLimiter limiter;
  private final Map<String, Locale> negotiated = new ConcurrentHashMap<>();

  PublicRoutes(PublicSite site, NoticePages notices, RateLimiter limiter) {
    this.site = site;
    this.notices = notices;
    this.limiter = limiter;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(BEFORE_AUTHENTICATION)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer);
    router.routeWithRegex(".*/api/v2/.*").method(HttpMethod.OPTIONS).handler(this::preflight);
  }

  private void answer(RoutingContext call) {
    String path = call.normalizedPath();
    RenderedSite current = site.current();
    Variants variants = current.documents().get(path);
    if (variants == null) {
      missing(call, path);
      return;
    }
    send(call, variants, current);
  }

  private void send(RoutingContext call, Variants variants, RenderedSite current) {
    Document document = variants.in(language(call.request(), variants));
    send(call, document, variants.varied(), current);
  }

  private String language(HttpServerRequest request, Variants variants) {
    if (!variants.varied()) {
      return variants.standard();
    }
    String query = request.query();
    if (query != null && query.contains("lang=")) {
      String wanted = request.getParam("lang");
      if (wanted != null && variants.speaks(wanted)) {
        return wanted;
      }
    }
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return header == null ? variants.standard() : negotiate(header).getLanguage();
  }

  private Locale negotiate(String header) {
    Locale known = negotiated.get(header);
    if (known != null) {
      return known;
    }
    Locale locale = Languages.negotiate(null, header);
    if (negotiated.size() < LANGUAGES_REMEMBERED) {
      negotiated.put(header, locale);
    }
    return locale;
  }

  private static void send(
      RoutingContext call, Document document, boolean varied, RenderedSite current) {
    HttpServerRequest request = call.request();
    HttpServerResponse response = call.response();
    boolean gzip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String tag = "\"" + document.tag() + (gzip ? "-gz\"" : "\"");
    response
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.CACHE_CONTROL, CACHE)
        .putHeader(HttpHeaders.VARY, varied ? BY_ENCODING_AND_LANGUAGE : BY_ENCODING);
    if (current.stale()) {
      response.putHeader("Muster-As-Of", current.asOf().toString());
    }
    if (document.policy() == null) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    } else {
      response.putHeader(POLICY, document.policy());
    }
    if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), document.tag())) {
      response.setStatusCode(304).end();
      return;
    }
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

  private void preflight(RoutingContext call) {
    call.response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, DELETE")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .setStatusCode(204)
        .end();
  }

  /** A page where a person might look for one; everything else is for others to answer. */
  private void missing(RoutingContext call, String path) {
    Matcher incident = INCIDENT.matcher(path);
    if (incident.matches()) {
      older(call, () -> site.older(incident.group(1), incident.group(2)));
      return;
    }
    Matcher month = MONTH.matcher(path);
    if (month.matches()) {
      older(call, () -> site.month(month.group(1), YearMonth.parse(month.group(2))));
      return;
    }
    boolean root = path.equals("/");
    boolean page =
        path.startsWith("/status/")
            || path.startsWith("/incidents/")
            || path.startsWith("/history");
    if ((!root && !page) || path.endsWith(".json")) {
      call.next();
      return;
    }
    notice(call, 404, root ? NoticePages.Kind.NO_PAGE : NoticePages.Kind.UNKNOWN);
  }

  private void older(RoutingContext call, Callable<Optional<Variants>> search) {
    Duration wait = limiter.take("old-incident", ClientAddress.of(call.request()));
    if (!wait.isZero()) {
      call.response()
          .putHeader("Retry-After", Long.toString(new TooOftenException(wait).retryAfterSeconds()));
      notice(call, 429, NoticePages.Kind.TOO_OFTEN);
      return;
    }
    call.vertx()
        .executeBlocking(search, false)
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    variants -> send(call, variants, site.current()),
                    () -> notice(call, 404, NoticePages.Kind.UNKNOWN)))
        .onFailure(
            away -> {
              LOG.debug("older posts cannot be read", away);
              notice(call, 503, NoticePages.Kind.PAGE_AWAY);
            });
  }

  private void notice(RoutingContext call, int status, NoticePages.Kind kind) {
    Locale locale =
        Languages.negotiate(
            call.request().getParam("lang"), call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    call.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, SiteRenderer.HTML)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(POLICY, OWN_THINGS_ONLY)
        .end(notices.render(Optional.empty(), locale, kind));
  }
}
