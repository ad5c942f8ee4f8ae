package dev.muster.platform.ratelimit;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Answers 429 to a client address that calls a {@link RateLimited} method too often. */
@Provider
@RateLimited("")
@Priority(Priorities.AUTHENTICATION - 100)
public class RateLimitFilter implements ContainerRequestFilter {
  private final RateLimiter limiter;
  private final ResourceInfo resource;
  private final CurrentVertxRequest request;

  RateLimitFilter(RateLimiter limiter, ResourceInfo resource, CurrentVertxRequest request) {
    this.limiter = limiter;
    this.resource = resource;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    var remote = request.getCurrent().request().remoteAddress();
    var client = remote == null ? "unknown" : ClientAddress.key(remote.hostAddress());
    var wait = limiter.take(bucket(), client);
    if (!wait.isZero()) {
      call.abortWith(tooOften(wait));
    }
  }

  private String bucket() {
    var onMethod = resource.getResourceMethod().getAnnotation(RateLimited.class);
    return onMethod == null
        ? resource.getResourceClass().getAnnotation(RateLimited.class).value()
        : onMethod.value();
  }

  private static Response tooOften(Duration wait) {
    var problem =
        Problem.tooManyRequests("request.too-often", "Too many requests from your address");
    return Response.fromResponse(ProblemMapper.response(problem))
        .header("Retry-After", Math.max(1, wait.plusMillis(999).toSeconds()))
        .build();
  }
}
