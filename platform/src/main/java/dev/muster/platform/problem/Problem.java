package dev.muster.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an API tells a caller whose request did not take effect, as RFC 9457 problem details.
 *
 * @param type {@code about:blank}; {@code code} carries the meaning
 * @param code stable name of the problem, for machines ({@code incident.invalid-transition})
 * @param errors the fields at fault; empty when the request as a whole is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String code, List<FieldError> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem badRequest(String code, String detail, FieldError... errors) {
    return of(400, "Bad request", code, detail, errors);
  }

  public static Problem unauthorized(String code, String detail) {
    return of(401, "Not signed in", code, detail);
  }

  public static Problem forbidden(String code, String detail) {
    return of(403, "Not allowed", code, detail);
  }

  public static Problem notFound(String code, String detail) {
    return of(404, "Not found", code, detail);
  }

  public static Problem conflict(String code, String detail, FieldError... errors) {
    return of(409, "Conflict", code, detail, errors);
  }

  public static Problem preconditionFailed(String code, String detail) {
    return of(412, "Changed meanwhile", code, detail);
  }

  public static Problem tooLarge(String code, String detail) {
    return of(413, "Too large", code, detail);
  }

  public static Problem unprocessable(String code, String detail, FieldError... errors) {
    return of(422, "Not acceptable as it stands", code, detail, errors);
  }

  public static Problem tooManyRequests(String code, String detail) {
    return of(429, "Too many requests", code, detail);
  }

  public static Problem unavailable(String code, String detail) {
    return of(503, "Not available right now", code, detail);
  }

  public static Problem of(
      int status, String title, String code, String detail, FieldError... errors) {
    return new Problem("about:blank", title, status, detail, code, List.of(errors));
  }
}
