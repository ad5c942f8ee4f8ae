package dev.muster.oncall.pagerduty.api;

import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.ClientAddress;
import dev.muster.platform.ratelimit.Permit;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.SecretHash;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Limits the calls of a key, and those without one by address, and says so in every answer. */
@Provider
@PagerDutyLimited
@Priority(Priorities.AUTHENTICATION - 100)
public class PagerDutyRate implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BUCKET = "pagerduty";
  private static final String PERMIT = "muster.pagerduty.permit";

  private final RateLimiter limiter;
  private final CurrentVertxRequest request;

  PagerDutyRate(RateLimiter limiter, CurrentVertxRequest request) {
    this.limiter = limiter;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    var key = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    var permit =
        limiter.ask(
            BUCKET,
            key == null
                ? ClientAddress.of(request.getCurrent().request())
                : SecretHash.sha256(key));
    call.setProperty(PERMIT, permit);
    if (!permit.isGiven()) {
      throw new TooOftenException(permit.waitFor());
    }
  }

  @Override
  public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
    if (call.getProperty(PERMIT) instanceof Permit permit) {
      answer.getHeaders().putSingle("ratelimit-limit", permit.limit());
      answer.getHeaders().putSingle("ratelimit-remaining", permit.remaining());
      answer
          .getHeaders()
          .putSingle("ratelimit-reset", permit.untilFull().plusMillis(999).toSeconds());
    }
  }
}
