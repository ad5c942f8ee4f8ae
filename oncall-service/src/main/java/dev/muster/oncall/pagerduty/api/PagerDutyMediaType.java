package dev.muster.oncall.pagerduty.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * PagerDuty's clients accept {@code application/vnd.pagerduty+json;version=2} and are answered
 * {@code application/json}, whatever they accept.
 */
@Provider
@PreMatching
public class PagerDutyMediaType implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith(PagerDutyErrors.PREFIX)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }
}
