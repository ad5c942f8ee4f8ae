package dev.muster.platform.ratelimit;

import dev.muster.platform.problem.TooOftenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

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

  /** Throws, so that a resource which speaks to people can say it in its own way. */
  @Override
  public void filter(ContainerRequestContext call) {
    var wait = limiter.take(bucket(), ClientAddress.of(request.getCurrent().request()));
    if (!wait.isZero()) {
      throw new TooOftenException(wait);
    }
  }

  private String bucket() {
    var onMethod = resource.getResourceMethod().getAnnotation(RateLimited.class);
    return onMethod == null
        ? resource.getResourceClass().getAnnotation(RateLimited.class).value()
        : onMethod.value();
  }
}
