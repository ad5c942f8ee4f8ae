package dev.muster.comms.publicsite;

import dev.muster.comms.access.PasswordHash;
import dev.muster.platform.outgoing.Network;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SignedLinks;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one check before anything of a page is sent: which edition of it a reader may see. Works from
 * memory; a session is a signed cookie that ends when what opened the page changes.
 */
@ApplicationScoped
public class Gate {
  private static final String SESSION = "page.session";
  private static final String VISIT = "page.visit";
  private static final Duration VISIT_LIFE = Duration.ofMinutes(1);

  private final SignedLinks links;
  private final InstantSource time;
  private final PublicSite site;
  private final Duration sessionLife;

  Gate(
      SignedLinks links,
      InstantSource time,
      PublicSite site,
      @ConfigProperty(name = "muster.page-access.session") Duration sessionLife) {
    this.links = links;
    this.time = time;
    this.site = site;
    this.sessionLife = sessionLife;
  }

  /** The edition that the sender of a request may see; empty for none. */
  Optional<String> edition(Served page, HttpServerRequest request) {
    Access access = page.access();
    return switch (access.kind()) {
      case PUBLIC -> Optional.of("");
      case NETWORKS -> Optional.of("").filter(all -> comesFrom(access, request));
      case PASSWORD, LOGIN, AUDIENCES -> inSession(page, request);
    };
  }

  /**
   * Whether the sender of a request may be told about a page from now on: they see it, and they see
   * the same as everybody else who does, so that no message tells one audience of another.
   *
   * @param slug of the page; one that is not shown yet has nothing to hide
   */
  public boolean admits(String slug, HttpServerRequest request) {
    Served page = site.current().pages().get(slug);
    return page == null || (!page.access().inParts() && edition(page, request).isPresent());
  }

  /** The slug of the page that answers at the host that was asked; empty for the shared host. */
  public Optional<String> slugAt(HttpServerRequest request) {
    RenderedSite current = site.current();
    return Optional.ofNullable(current.host(request)).map(current.hosts()::get).map(Served::slug);
  }

  /** The key that a password opens; takes its time on purpose. */
  Optional<Access.Key> byPassword(Access access, String password) {
    String given = PasswordHash.of(password, access.salt());
    Access.Key found = null;
    for (Access.Key key : access.keys()) {
      found = PasswordHash.same(key.passwordHash(), given) ? key : found;
    }
    return Optional.ofNullable(found);
  }

  /** The key that opens for somebody in these groups, as the identity provider says. */
  Optional<Access.Key> byGroups(Access access, Set<String> groups) {
    return access.keys().stream()
        .filter(
            key ->
                key.groups().stream().anyMatch(groups::contains)
                    || (key.groups().isEmpty() && key.passwordHash() == null))
        .findFirst();
  }

  /** A token with which its bearer comes in within the next minute. */
  String visit(String code, Access.Key key) {
    return key.edition()
        + "."
        + links.issue(
            purpose(VISIT, code, key), UUID.randomUUID(), time.instant().plus(VISIT_LIFE));
  }

  /** The key that a token of {@link #visit} stands for; empty when it is not valid any more. */
  Optional<Access.Key> byVisit(Served page, String token) {
    return verified(VISIT, page, token);
  }

  /** The session of somebody who opened a page, for their browser. */
  Cookie session(Served page, Access.Key key) {
    String token =
        links.issue(
            purpose(SESSION, page.code(), key),
            UUID.randomUUID(),
            time.instant().plus(sessionLife));
    return cookie(page, key.edition() + "." + token).setMaxAge(sessionLife.toSeconds());
  }

  /** What makes a browser forget its session. */
  Cookie noSession(Served page) {
    return cookie(page, "").setMaxAge(0);
  }

  private static Cookie cookie(Served page, String value) {
    return Cookie.cookie(name(page), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(page.address().url().startsWith("https:"))
        .setSameSite(CookieSameSite.LAX);
  }

  private static String name(Served page) {
    return "muster-page-" + page.code();
  }

  private Optional<String> inSession(Served page, HttpServerRequest request) {
    Cookie cookie = request.getCookie(name(page));
    return cookie == null
        ? Optional.empty()
        : verified(SESSION, page, cookie.getValue()).map(Access.Key::edition);
  }

  private Optional<Access.Key> verified(String purpose, Served page, String value) {
    int dot = value.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : page.access()
            .key(value.substring(0, dot))
            .filter(key -> genuine(purpose(purpose, page.code(), key), value.substring(dot + 1)));
  }

  private boolean genuine(String purpose, String token) {
    try {
      links.verify(purpose, token);
      return true;
    } catch (ProblemException notGenuine) {
      return false;
    }
  }

  private static String purpose(String what, String code, Access.Key key) {
    return String.join("/", what, code, key.edition(), key.revision());
  }

  private static boolean comesFrom(Access access, HttpServerRequest request) {
    if (request.remoteAddress() == null || request.remoteAddress().hostAddress() == null) {
      return false;
    }
    try {
      InetAddress from = InetAddress.getByName(request.remoteAddress().hostAddress());
      return access.networks().stream().map(Network::parse).anyMatch(each -> each.contains(from));
    } catch (UnknownHostException notNumeric) {
      return false;
    }
  }
}
