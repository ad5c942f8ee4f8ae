package dev.muster.console.gateway;

import dev.muster.console.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Forwards {@code /api/<service>/**} to that service with the caller's access token, which never
 * reaches the browser, and without any cookie.
 */
@ApplicationScoped
public class Gateway {
  private static final Logger LOG = Logger.getLogger(Gateway.class);

  private final GatewayConfig config;
  private final MeterRegistry metrics;
  private final HttpClient client;

  Gateway(Vertx vertx, GatewayConfig config, MeterRegistry metrics) {
    this.config = config;
    this.metrics = metrics;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(config.poolSize())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false));
  }

  void routes(@Observes Router router) {
    config.upstreams().forEach((name, addresses) -> route(router, Upstream.parse(name, addresses)));
  }

  private void route(Router router, Upstream upstream) {
    HttpProxy proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
            .origin(context -> connect(upstream, upstream.nextOrder().iterator()))
            .addInterceptor(new Answers(upstream));
    router
        .route("/api/" + upstream.name() + "/*")
        .handler(context -> proxy.handle(prepare(context)));
  }

  private Future<HttpClientRequest> connect(Upstream upstream, Iterator<URI> replicas) {
    URI replica = replicas.next();
    RequestOptions target =
        new RequestOptions()
            .setHost(replica.getHost())
            .setPort(Upstream.port(replica))
            .setSsl(Upstream.isTls(replica))
            .setIdleTimeout(config.idleTimeout().toMillis());
    Future<HttpClientRequest> request = client.request(target);
    return request.recover(
        failure -> {
          metrics
              .counter("muster.gateway.connect.failures", "service", upstream.name())
              .increment();
          LOG.warnf("upstream=%s replica=%s no connection: %s", upstream.name(), replica, failure);
          return replicas.hasNext()
              ? connect(upstream, replicas)
              : Future.failedFuture(new UpstreamAway(failure));
        });
  }

  /** Nothing of the browser's credentials goes on; what the services may trust is set here. */
  private static HttpServerRequest prepare(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = request.headers();
    String clientAddress = request.remoteAddress().hostAddress();
    for (String untrusted : List.of("Cookie", "Authorization", "Forwarded", "X-Forwarded-Prefix")) {
      headers.remove(untrusted);
    }
    headers.set("X-Forwarded-For", clientAddress);
    headers.set("X-Forwarded-Proto", request.scheme());
    headers.set("X-Forwarded-Host", request.authority().toString());
    if (context.user() instanceof QuarkusHttpUser user) {
      AccessTokenCredential token =
          user.getSecurityIdentity().getCredential(AccessTokenCredential.class);
      if (token != null) {
        headers.set("Authorization", "Bearer " + token.getToken());
      }
    }
    return request;
  }

  /** Turns a missing answer into a problem and keeps the service's cookies and caches out. */
  private record Answers(Upstream upstream) implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      return context.sendRequest().recover(failure -> Future.succeededFuture(no(context, failure)));
    }

    private ProxyResponse no(ProxyContext context, Throwable failure) {
      Problem problem =
          failure instanceof UpstreamAway
              ? Problem.serviceAway(upstream.name())
              : Problem.badAnswer(upstream.name());
      if (problem.status() == 502) {
        LOG.warnf("upstream=%s no answer: %s", upstream.name(), failure);
      }
      HttpServerRequest request = context.request().proxiedRequest();
      if (!request.isEnded()) {
        request.resume();
      }
      ProxyResponse response = context.request().response();
      if (problem.status() == 503) {
        response.putHeader("Retry-After", "5");
      }
      return response
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .setBody(Body.body(problem.toBuffer()));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
      MultiMap headers = context.response().headers();
      headers.remove("Set-Cookie");
      if (!headers.contains("Cache-Control")) {
        headers.set("Cache-Control", "no-store");
      }
      return context.sendResponse();
    }
  }

  /** No replica accepted a connection, so the request cannot have had an effect. */
  private static final class UpstreamAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UpstreamAway(Throwable cause) {
      super(cause);
    }
  }
}
