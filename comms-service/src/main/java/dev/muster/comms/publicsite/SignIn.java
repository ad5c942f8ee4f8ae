package dev.muster.comms.publicsite;

import dev.muster.comms.link.Links;
import dev.muster.comms.publicsite.RenderedSite.Spot;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.RateLimiter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The door of pages that are not for everybody: a form that works without JavaScript, and a way in
 * for those who signed in at the identity provider. Whatever is asked for below such a page,
 * whoever may not see it gets the same answer, whether it exists or not.
 */
@ApplicationScoped
class SignIn {
  static final String PATH = "/sign-in";
  private static final Pattern WAY = Pattern.compile("/(?!/)[A-Za-z0-9/._-]{0,200}");
  private static final Pattern DATA =
      Pattern.compile("/api/.*|/assets/.*|.*\\.(svg|atom|rss|ics|json)");

  private final Gate gate;
  private final RateLimiter limiter;
  private final Replies replies;
  private final SignInPage form;
  private final Links links;

  SignIn(Gate gate, RateLimiter limiter, Replies replies, SignInPage form, Links links) {
    this.gate = gate;
    this.limiter = limiter;
    this.replies = replies;
    this.form = form;
    this.links = links;
  }

  /** Whether a path below a page is its door. */
  static boolean isDoor(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** Asks the reader to sign in. */
  void demand(RoutingContext call, Spot spot) {
    if (DATA.matcher(spot.path()).matches()) {
      call.response()
          .setStatusCode(401)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .putHeader("WWW-Authenticate", "Cookie realm=\"status page\"")
          .end(
              new JsonObject()
                  .put("title", "Not signed in")
                  .put("status", 401)
                  .put("code", "statuspage.sign-in")
                  .toBuffer());
      return;
    }
    show(call, spot.page(), 401, SignInPage.State.ASKED, way(spot.path()));
  }

  /** The page of the door itself, or a visit from the identity provider. */
  void enter(RoutingContext call, Spot spot) {
    if (spot.path().equals(PATH)) {
      show(call, spot.page(), 200, SignInPage.State.ASKED, "/");
      return;
    }
    Optional<Access.Key> key = gate.byVisit(spot.page(), spot.path().substring(PATH.length() + 1));
    if (key.isPresent()) {
      admit(call, spot.page(), key.get(), way(call.request().getParam("to")));
    } else {
      show(call, spot.page(), 401, SignInPage.State.TOO_LATE, "/");
    }
  }

  /** Takes the form of the door. */
  void submitted(RoutingContext call, Spot spot) {
    Served page = spot.page();
    HttpServerRequest request = call.request();
    String way = way(request.getFormAttribute("to"));
    Duration wait = limiter.take("page-password", ClientAddress.of(request) + "/" + page.code());
    if (!wait.isZero()) {
      call.response()
          .putHeader("Retry-After", Long.toString(new TooOftenException(wait).retryAfterSeconds()));
      replies.notice(call, 429, NoticePages.Kind.TOO_OFTEN);
      return;
    }
    String password = request.getFormAttribute("password");
    if (password == null || !page.access().hasPassword() || !fromHere(request)) {
      show(call, page, 401, SignInPage.State.WRONG, way);
      return;
    }
    call.vertx()
        .executeBlocking(() -> gate.byPassword(page.access(), password), true)
        .onSuccess(
            key -> {
              if (key.isPresent()) {
                admit(call, page, key.get(), way);
              } else {
                show(call, page, 401, SignInPage.State.WRONG, way);
              }
            })
        .onFailure(call::fail);
  }

  /** Ends a session. */
  void left(RoutingContext call, Spot spot) {
    call.response().addCookie(gate.noSession(spot.page()));
    redirect(call, spot.page().address().base() + "/");
  }

  private void admit(RoutingContext call, Served page, Access.Key key, String way) {
    call.response().addCookie(gate.session(page, key));
    redirect(call, page.address().base() + way);
  }

  private static void redirect(RoutingContext call, String to) {
    call.response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, to)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  private void show(
      RoutingContext call, Served page, int status, SignInPage.State state, String way) {
    String login = page.access().hasLogin() ? links.visit(page.code(), way) : null;
    replies.html(
        call,
        status,
        form.policy(page),
        form.render(page, Replies.locale(call), state, way, login));
  }

  /** A form that another site sends for its visitor has that site's origin. */
  private static boolean fromHere(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || request.authority() == null) {
      return true;
    }
    try {
      return request.authority().host().equalsIgnoreCase(URI.create(origin).getHost());
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  /** Where the reader wanted to go, below the page; its beginning for anything unusual. */
  static String way(String wanted) {
    return wanted == null || wanted.startsWith(PATH) || !WAY.matcher(wanted).matches()
        ? "/"
        : wanted;
  }
}
