package dev.muster.comms.manage.api;

import dev.muster.comms.manage.key.PageKey;
import dev.muster.comms.manage.key.PageKeys;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.CurrentActor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in who has a page key, as {@code Authorization: OAuth <key>}, {@code Authorization: <key>}
 * or {@code ?api_key=}, without asking the identity provider. A key is let in 60 times a minute, as
 * Statuspage does; over that it is told by 429, which generic clients understand better than 420.
 */
@Provider
@Managed
@Priority(Priorities.AUTHENTICATION)
public class ManageGate implements ContainerRequestFilter {
  private static final Pattern SCHEME = Pattern.compile("(?i)^(?:OAuth|Bearer)\\s+");

  private final PageKeys keys;
  private final ManageCaller caller;
  private final CurrentActor actor;
  private final RateLimiter limiter;
  private final CurrentVertxRequest request;

  ManageGate(
      PageKeys keys,
      ManageCaller caller,
      CurrentActor actor,
      RateLimiter limiter,
      CurrentVertxRequest request) {
    this.keys = keys;
    this.caller = caller;
    this.actor = actor;
    this.limiter = limiter;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    PageKey key = secret(call).flatMap(keys::use).orElseThrow(this::refused);
    requirePermit("manage", key.id().toString());
    caller.cameWith(key);
    actor.actAs(key.actor());
  }

  private static Optional<String> secret(ContainerRequestContext call) {
    String header = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    String sent =
        header == null
            ? call.getUriInfo().getQueryParameters().getFirst("api_key")
            : SCHEME.matcher(header).replaceFirst("");
    return Optional.ofNullable(sent).map(String::strip).filter(secret -> !secret.isEmpty());
  }

  private RuntimeException refused() {
    requirePermit("manage-refused", ClientAddress.of(request.getCurrent().request()));
    return new ProblemException(
        Problem.unauthorized("manage.unauthenticated", "Could not authenticate"));
  }

  private void requirePermit(String bucket, String who) {
    Duration wait = limiter.take(bucket, who);
    if (!wait.isZero()) {
      throw new TooOftenException(wait);
    }
  }
}
