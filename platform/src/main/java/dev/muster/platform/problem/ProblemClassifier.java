package dev.muster.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.muster.platform.database.DatabaseFailures;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides which problem an exception is: the only place that maps exceptions to statuses. */
final class ProblemClassifier {
  private static final Map<Class<?>, String> EXPECTATIONS =
      Map.of(
          Instant.class, "must be an ISO 8601 time with its zone, such as 2026-01-31T09:30:00Z",
          LocalDate.class, "must be a date such as 2026-01-31",
          LocalTime.class, "must be a time of day such as 09:30",
          ZoneId.class, "must be an IANA time zone such as Europe/Berlin",
          Duration.class, "must be an ISO 8601 duration such as PT15M",
          UUID.class, "must be a UUID",
          URI.class, "must be a URI",
          String.class, "must be a text",
          Boolean.class, "must be true or false",
          boolean.class, "must be true or false");

  private ProblemClassifier() {}

  /** The problem to tell the caller; empty when the fault is ours and nothing may be told. */
  static Optional<Problem> classify(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(12)
        .map(ProblemClassifier::single)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> single(Throwable thrown) {
    if (thrown instanceof ProblemException e) {
      return Optional.of(e.problem());
    }
    if (thrown instanceof ResteasyReactiveViolationException e) {
      return Optional.of(violations(e));
    }
    if (thrown instanceof JsonProcessingException e) {
      return Optional.of(badJson(e));
    }
    if (thrown instanceof ForbiddenException) {
      return Optional.of(
          Problem.forbidden("security.forbidden", "Your roles do not allow this operation"));
    }
    if (thrown instanceof OIDCException || isIdentityProviderAway(thrown)) {
      return Optional.of(
          Problem.unavailable(
              "security.identity-provider-unavailable",
              "The identity provider does not answer; try again shortly"));
    }
    if (thrown instanceof AuthenticationFailedException && thrown.getCause() != null) {
      return classify(thrown.getCause())
          .filter(problem -> problem.status() == 503)
          .or(() -> Optional.of(unauthorized()));
    }
    if (thrown instanceof UnauthorizedException
        || thrown instanceof AuthenticationFailedException
        || thrown instanceof AuthenticationCompletionException) {
      return Optional.of(unauthorized());
    }
    if (thrown instanceof IllegalArgumentException && isUndecodable(thrown)) {
      return Optional.of(
          Problem.badRequest(
              "request.malformed", "A parameter is not percent-encoded as it should be"));
    }
    if (thrown instanceof OptimisticLockException || DatabaseFailures.isConflict(thrown)) {
      return Optional.of(
          Problem.conflict(
              "request.concurrent-change", "Somebody changed this at the same moment; read again"));
    }
    if (DatabaseFailures.isUnavailable(thrown)) {
      return Optional.of(
          Problem.unavailable("database.unavailable", "The database does not answer right now"));
    }
    if (DatabaseFailures.isBadText(thrown)) {
      return Optional.of(
          Problem.badRequest(
              "request.bad-text", "Text contains a character that cannot be stored (U+0000)"));
    }
    if (thrown instanceof WebApplicationException e
        && !(e.getCause() instanceof JsonProcessingException)) {
      return http(e);
    }
    return Optional.empty();
  }

  /** The framework's words for a broken percent-encoding, which has no exception of its own. */
  private static boolean isUndecodable(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).startsWith("Failed to decode URL");
  }

  private static Problem unauthorized() {
    return Problem.unauthorized(
        "security.unauthenticated", "Send a valid bearer token or API token");
  }

  private static boolean isIdentityProviderAway(Throwable thrown) {
    return thrown.getClass().getName().startsWith("io.quarkus.oidc")
        && thrown.getMessage() != null
        && thrown.getMessage().contains("not available");
  }

  static Optional<Problem> http(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    if (status >= 500) {
      return Optional.empty();
    }
    var reason = thrown.getResponse().getStatusInfo().getReasonPhrase();
    return Optional.of(
        Problem.of(
            status,
            reason,
            "request." + reason.toLowerCase(Locale.ROOT).replace(' ', '-'),
            reason));
  }

  private static Problem violations(ResteasyReactiveViolationException thrown) {
    return Problem.badRequest(
        "request.invalid",
        "The request breaks a rule; see errors",
        thrown.getConstraintViolations().stream()
            .map(ProblemClassifier::fieldError)
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toArray(FieldError[]::new));
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        fieldPath(violation.getPropertyPath()),
        rule.substring(0, 1).toLowerCase(Locale.ROOT) + rule.substring(1),
        violation.getMessage());
  }

  /** The path without the names of the resource method and its body parameter. */
  private static String fieldPath(Path path) {
    var parts = path.toString().split("\\.");
    return String.join(".", Arrays.copyOfRange(parts, Math.min(2, parts.length - 1), parts.length));
  }

  private static Problem badJson(JsonProcessingException thrown) {
    if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var unknown = thrown instanceof UnrecognizedPropertyException;
      return Problem.badRequest(
          "request.invalid",
          "The request body breaks a rule; see errors",
          new FieldError(
              jsonPath(mapping),
              unknown ? "unknown" : "type",
              unknown ? "is not a field of this request" : expectation(thrown)));
    }
    return Problem.badRequest("request.bad-json", firstLine(thrown));
  }

  /**
   * What would have been right, in the words of somebody who writes JSON: the rule of a record that
   * refused its values, or the form that was expected.
   */
  private static String expectation(JsonProcessingException thrown) {
    if (thrown instanceof ValueInstantiationException
        && thrown.getCause() instanceof IllegalArgumentException refused
        && refused.getMessage() != null
        && !refused.getMessage().contains("dev.muster")) {
      return refused.getMessage();
    }
    if (!(thrown instanceof MismatchedInputException mismatch)
        || mismatch.getTargetType() == null) {
      return firstLine(thrown);
    }
    var type = mismatch.getTargetType();
    if (type.isEnum()) {
      return "must be one of " + Arrays.toString(type.getEnumConstants());
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
      return "must be a number that fits its range";
    }
    return EXPECTATIONS.getOrDefault(type, "has the wrong type or format");
  }

  private static String jsonPath(JsonMappingException thrown) {
    var path = new StringBuilder();
    for (var reference : thrown.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  /** Jackson's message without the class names it appends. */
  private static String firstLine(JsonProcessingException thrown) {
    return Optional.ofNullable(thrown.getOriginalMessage())
        .map(message -> message.lines().findFirst().orElse(""))
        .filter(Predicate.not(message -> message.contains("dev.muster")))
        .orElse("has the wrong type or format");
  }
}
