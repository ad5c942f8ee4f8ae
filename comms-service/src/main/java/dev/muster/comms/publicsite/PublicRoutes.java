package dev.muster.comms.publicsite;

import dev.muster.comms.access.AccessKind;
import dev.muster.comms.publicsite.RenderedSite.Spot;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.RateLimiter;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
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
 * Whatever belongs to a page that is not for everybody passes its gate first.
 */
@ApplicationScoped
public class PublicRoutes {
  /** How long others may keep a document: seconds, and a day when we cannot be reached. */
  public static final String CACHE_CONTROL = "public, max-age=5, stale-if-error=86400";

  private static final Logger LOG = Logger.getLogger(PublicRoutes.class);

  /** The pages are for everybody: nobody is asked who they are on the way to them. */
  private static final int BEFORE_AUTHENTICATION = -SecurityHandlerPriorities.AUTHENTICATION - 1;

  private static final int LANGUAGES_REMEMBERED = 1_000;
  private static final int FORM_BYTES = 8_192;

  /** A page that never is: no slug begins with a dash. */
  private static final String NOWHERE = "/status/-";

  private static final String DOOR = "(/status/[^/]+)?/sign-(in|out)";
  private static final Pattern INCIDENT = Pattern.compile("/incidents/([0-9a-z]{12})");
  private static final Pattern MONTH = Pattern.compile("/history/([0-9]{4}-(?:0[1-9]|1[0-2]))");

  /** What belongs to the page at the root; the rest there is for other parts of the service. */
  private static final Pattern AT_ROOT =
      Pattern.compile(
          "/|/(history|charts|embed|sign-in|sign-out|incidents|components|assets|api/v2)(/.*)?"
              + "|/badge\\.svg|/maintenances\\.ics|/history\\.(atom|rss)");

  private final PublicSite site;
  private final Gate gate;
  private final SignIn door;
  private final Replies replies;
  private final RateLimiter limiter;
  private final Map<String, Locale> negotiated = new ConcurrentHashMap<>();

  PublicRoutes(PublicSite site, Gate gate, SignIn door, Replies replies, RateLimiter limiter) {
    this.site = site;
    this.gate = gate;
    this.door = door;
    this.replies = replies;
    this.limiter = limiter;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(BEFORE_AUTHENTICATION)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer);
    router
        .routeWithRegex(HttpMethod.POST, DOOR)
        .order(BEFORE_AUTHENTICATION)
        .handler(BodyHandler.create(false).setBodyLimit(FORM_BYTES))
        .handler(this::atTheDoor);
    router.route().order(BEFORE_AUTHENTICATION).handler(this::guard);
    router.routeWithRegex(".*/api/v2/.*").method(HttpMethod.OPTIONS).handler(this::preflight);
  }

  private void answer(RoutingContext call) {
    String path = call.normalizedPath();
    RenderedSite current = site.current();
    String host = current.host(call.request());
    Variants open = host == null ? current.documents().get(path) : null;
    if (open != null) {
      send(call, open, current);
      return;
    }
    Spot spot = current.spot(host, path);
    if (spot.page() == null) {
      unknown(call, path);
    } else if (!belongs(path)) {
      call.next();
    } else if (!spot.page().access().isPublic() && SignIn.isDoor(spot.path())) {
      door(call, path, spot);
    } else {
      gate.edition(spot.page(), call.request())
          .ifPresentOrElse(
              edition -> answer(call, path, spot, edition), () -> refuse(call, path, spot));
    }
  }

  private void answer(RoutingContext call, String path, Spot spot, String edition) {
    Variants variants = spot.page().documents(edition).get(spot.path());
    if (variants == null) {
      missing(call, path, spot, edition);
    } else {
      send(call, spot.page(), variants);
    }
  }

  private static boolean belongs(String path) {
    return path.startsWith("/status/") || AT_ROOT.matcher(path).matches();
  }

  private void door(RoutingContext call, String path, Spot spot) {
    if (spot.page().access().kind() == AccessKind.NETWORKS) {
      unknown(call, path);
    } else {
      door.enter(call, spot);
    }
  }

  /** Where readers come from decides silently: to others there is no such page. */
  private void refuse(RoutingContext call, String path, Spot spot) {
    if (spot.page().access().kind() == AccessKind.NETWORKS) {
      unknown(call, path);
    } else {
      door.demand(call, spot);
    }
  }

  private void atTheDoor(RoutingContext call) {
    RenderedSite current = site.current();
    String path = call.normalizedPath();
    Spot spot = current.spot(current.host(call.request()), path);
    if (spot.page() == null
        || spot.page().access().isPublic()
        || spot.page().access().kind() == AccessKind.NETWORKS) {
      unknown(call, path);
    } else if (spot.path().equals(SignIn.PATH)) {
      door.submitted(call, spot);
    } else {
      door.left(call, spot);
    }
  }

  /** Writes below a page that is not for everybody need its key too. */
  private void guard(RoutingContext call) {
    RenderedSite current = site.current();
    String path = call.normalizedPath();
    Spot spot = current.spot(current.host(call.request()), path);
    boolean open =
        call.request().method().equals(HttpMethod.OPTIONS)
            || spot.page() == null
            || spot.page().access().isPublic()
            || !belongs(path)
            || gate.edition(spot.page(), call.request()).isPresent();
    if (open) {
      call.next();
    } else if (spot.page().access().kind() == AccessKind.NETWORKS) {
      call.reroute(NOWHERE + spot.path());
    } else {
      door.demand(call, spot);
    }
  }

  private void send(RoutingContext call, Served page, Variants variants) {
    RenderedSite current = site.current();
    if (page.access().isPublic()) {
      send(call, variants, current);
    } else {
      replies.sendPrivately(call, variants.in(language(call.request(), variants)), current);
    }
  }

  private void send(RoutingContext call, Variants variants, RenderedSite current) {
    replies.send(call, variants.in(language(call.request(), variants)), variants.varied(), current);
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

  private void preflight(RoutingContext call) {
    call.response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, DELETE")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .setStatusCode(204)
        .end();
  }

  private void missing(RoutingContext call, String path, Spot spot, String edition) {
    Served page = spot.page();
    Matcher incident = INCIDENT.matcher(spot.path());
    Matcher month = MONTH.matcher(spot.path());
    if (incident.matches()) {
      older(call, page, () -> site.older(page, edition, incident.group(1)));
    } else if (month.matches()) {
      older(call, page, () -> site.month(page, edition, YearMonth.parse(month.group(1))));
    } else {
      unknown(call, path);
    }
  }

  /** A page where a person might look for one; everything else is for others to answer. */
  private void unknown(RoutingContext call, String path) {
    boolean root = path.equals("/");
    boolean page =
        path.startsWith("/status/")
            || path.startsWith("/incidents/")
            || path.startsWith("/history");
    if ((!root && !page) || path.endsWith(".json")) {
      call.next();
      return;
    }
    replies.notice(call, 404, root ? NoticePages.Kind.NO_PAGE : NoticePages.Kind.UNKNOWN);
  }

  private void older(RoutingContext call, Served page, Callable<Optional<Variants>> search) {
    Duration wait = limiter.take("old-incident", ClientAddress.of(call.request()));
    if (!wait.isZero()) {
      call.response()
          .putHeader("Retry-After", Long.toString(new TooOftenException(wait).retryAfterSeconds()));
      replies.notice(call, 429, NoticePages.Kind.TOO_OFTEN);
      return;
    }
    call.vertx()
        .executeBlocking(search, false)
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    variants -> send(call, page, variants),
                    () -> replies.notice(call, 404, NoticePages.Kind.UNKNOWN)))
        .onFailure(
            away -> {
              LOG.debug("older posts cannot be read", away);
              replies.notice(call, 503, NoticePages.Kind.PAGE_AWAY);
            });
  }
}
