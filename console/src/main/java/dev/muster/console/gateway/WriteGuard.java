package dev.muster.console.gateway;

import dev.muster.console.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site, or another port of the same host, could have sent: the session
 * cookie alone is not proof that the console's own page made the request.
 */
@ApplicationScoped
public class WriteGuard {
  private static final int BEFORE_AUTHENTICATION = 300;
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final String ownOrigin;

  WriteGuard(GatewayConfig config) {
    this.ownOrigin = originOf(config.publicUrl());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_AUTHENTICATION);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (READS.contains(request.method())) {
      context.next();
    } else if (!ownOrigin.equals(request.getHeader("Origin"))) {
      refuse(context, "Writes are accepted from the console's own pages at " + ownOrigin + ".");
    } else if (isBlank(request.getHeader("X-Requested-With"))) {
      refuse(context, "Writes need the X-Requested-With header.");
    } else {
      context.next();
    }
  }

  private static void refuse(RoutingContext context, String detail) {
    Problem.foreignRequest(detail).send(context.response());
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }

  static String originOf(String url) {
    URI uri = URI.create(url);
    boolean usualPort =
        uri.getPort() == -1 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    return uri.getScheme() + "://" + uri.getHost() + (usualPort ? "" : ":" + uri.getPort());
  }
}
