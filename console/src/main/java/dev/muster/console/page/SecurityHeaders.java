package dev.muster.console.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers that every answer carries, also errors and what the services said. */
@ApplicationScoped
public class SecurityHeaders {
  private static final int FIRST = 400;

  void register(@Observes Filters filters) {
    filters.register(this::add, FIRST);
  }

  private void add(RoutingContext context) {
    context.addHeadersEndHandler(
        ignored -> {
          MultiMap headers = context.response().headers();
          if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", ContentSecurityPolicy.NOTHING);
          }
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("X-Frame-Options", "DENY");
          headers.set("Referrer-Policy", "same-origin");
          headers.set("Cross-Origin-Opener-Policy", "same-origin");
          headers.set("Cross-Origin-Resource-Policy", "same-origin");
          headers.set(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
          if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
          }
        });
    context.next();
  }
}
