package dev.muster.comms.manage.api;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says every problem of the manage API as Statuspage does, with both keys that clients look for.
 */
@Provider
public class ManageErrors implements ContainerResponseFilter {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Map<String, String> NAMES =
      Map.of("title", "name", "zone", "time_zone", "displayed", "display", "slug", "subdomain");

  /**
   * What a client is told.
   *
   * @param error each thing that is wrong with a body, or what is wrong with the request
   * @param message the same in one sentence
   */
  public record ManageError(Object error, String message) {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem
        && ManagePaths.managed(request.getUriInfo())) {
      response.setStatus(status(problem));
      response.setEntity(body(problem), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
      if (problem.status() == 401) {
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "OAuth");
      }
    }
  }

  /**
   * Statuspage knows no conflicts: what cannot be done as things stand is refused like bad input.
   */
  private static int status(Problem problem) {
    return problem.status() == 409 || problem.status() == 412 ? 422 : problem.status();
  }

  private static ManageError body(Problem problem) {
    List<String> errors = problem.errors().stream().map(ManageErrors::words).toList();
    return errors.isEmpty()
        ? new ManageError(problem.detail(), problem.detail())
        : new ManageError(errors, String.join("; ", errors));
  }

  private static String words(FieldError error) {
    String field = HUMP.matcher(error.field()).replaceAll("_").toLowerCase(Locale.ROOT);
    return NAMES.getOrDefault(field, field) + " " + error.message();
  }
}
