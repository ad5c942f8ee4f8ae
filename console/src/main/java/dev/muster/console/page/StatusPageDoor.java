package dev.muster.console.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Where readers of a private status page sign in: unlike a call of the API, opening this address
 * leads to the identity provider, and from there to the service that knows the page.
 */
@ApplicationScoped
public class StatusPageDoor {
  private static final Pattern WAY = Pattern.compile("/(?!/)[A-Za-z0-9/._-]{0,200}");

  void routes(@Observes Router router) {
    router
        .routeWithRegex(HttpMethod.GET, "/status-pages/(?<code>[0-9a-z]{12})")
        .handler(StatusPageDoor::lead);
  }

  private static void lead(RoutingContext context) {
    String way = context.request().getParam("to");
    boolean usual = way != null && WAY.matcher(way).matches();
    context
        .response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(
            HttpHeaders.LOCATION,
            "/api/comms/v1/page-visits/" + context.pathParam("code") + (usual ? "?to=" + way : ""))
        .end();
  }
}
