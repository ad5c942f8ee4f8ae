package dev.muster.comms.manage.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Every path of the manage API is known with and without {@code .json}, PUT changes what is named
 * as PATCH does, and all answers are JSON. Only post-mortems are written with PUT.
 */
@Provider
@PreMatching
public class ManagePaths implements ContainerRequestFilter {
  static final String PREFIX = "/v1/";
  private static final String SUFFIX = ".json";
  private static final String POSTMORTEM = "/postmortem";

  static boolean managed(UriInfo uri) {
    return uri.getPath().startsWith(PREFIX);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    if (!managed(uri)) {
      return;
    }
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    String path = uri.getRequestUri().getRawPath();
    if (request.getMethod().equals(HttpMethod.PUT) && !path.contains(POSTMORTEM)) {
      request.setMethod(HttpMethod.PATCH);
    }
    if (path.endsWith(SUFFIX)) {
      request.setRequestUri(
          uri.getRequestUriBuilder()
              .replacePath(path.substring(0, path.length() - SUFFIX.length()))
              .build());
    }
  }
}
