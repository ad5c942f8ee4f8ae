package dev.muster.oncall.pagerduty.api;

import dev.muster.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Says every problem below {@code /pagerduty} in PagerDuty's words. */
@Provider
public class PagerDutyErrors implements ContainerResponseFilter {
  static final String PREFIX = "/pagerduty/";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem
        && request.getUriInfo().getPath().startsWith(PREFIX)) {
      response.setStatus(WireErrorCode.status(problem));
      response.setEntity(
          WireErrorCode.of(problem).body(problem),
          new Annotation[0],
          MediaType.APPLICATION_JSON_TYPE);
    }
  }
}
