package dev.muster.console.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Serves the app's only page for every path that nothing else answers, each time with a new nonce.
 */
@ApplicationScoped
public class IndexPage {
  static final String NONCE_MARK = "__CSP_NONCE__";
  private static final String RESOURCE = "muster-console/index.html";
  private static final int AFTER_EVERYTHING = 30_000;

  private final SecureRandom random = new SecureRandom();
  private final String template = read();

  void routes(@Observes Router router) {
    router
        .route("/*")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_EVERYTHING)
        .handler(this::answer);
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean wantsPage = accept == null || accept.contains("text/html") || accept.contains("*/*");
    if (!wantsPage || looksLikeFile(context.normalizedPath())) {
      context.next();
      return;
    }
    String nonce = nonce();
    context
        .response()
        .putHeader("Content-Security-Policy", ContentSecurityPolicy.page(nonce))
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(template.replace(NONCE_MARK, nonce));
  }

  private static boolean looksLikeFile(String path) {
    return Stream.of("/assets/", "/icons/", "/api/", "/q/").anyMatch(path::startsWith);
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: the app was not built");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
