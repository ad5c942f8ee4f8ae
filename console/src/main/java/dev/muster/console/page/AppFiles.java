package dev.muster.console.page;

import dev.muster.console.gateway.GatewayConfig;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The headers of the files that make the console an app: browsers must see a new service worker at
 * once, and it runs under a policy of its own.
 */
@ApplicationScoped
public class AppFiles {
  private static final int BEFORE_FILES = 100;

  private final String workerPolicy;

  AppFiles(GatewayConfig config) {
    this.workerPolicy = ContentSecurityPolicy.worker(config.links().api().get("oncall"));
  }

  void routes(@Observes Router router) {
    serve(router, "/sw.js", this::worker);
    serve(router, "/manifest*", AppFiles::manifest);
  }

  private static void serve(Router router, String path, Handler<RoutingContext> headers) {
    router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEFORE_FILES)
        .handler(headers);
  }

  private void worker(RoutingContext context) {
    context
        .response()
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Content-Security-Policy", workerPolicy);
    context.next();
  }

  private static void manifest(RoutingContext context) {
    context
        .response()
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Content-Type", "application/manifest+json");
    context.next();
  }
}
