package dev.muster.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requests that HTTP itself refuses, before any resource sees them, get a problem too. */
@ApplicationScoped
class HttpProblems {
  /** Before Quarkus' own check of the size, which answers without a body. */
  private static final int BEFORE_BODY_LIMIT = 1_000;

  private final ObjectMapper json;
  private final long largestBody;

  HttpProblems(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.json = json;
    this.largestBody = largestBody.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseLargeBody, BEFORE_BODY_LIMIT);
  }

  private void refuseLargeBody(RoutingContext context) {
    var length = context.request().getHeader("Content-Length");
    if (length != null && length.length() < 19 && Long.parseLong(length) > largestBody) {
      answer(context, Problem.tooLarge("request.too-large", "The request body is too large"));
    } else {
      context.next();
    }
  }

  void register(@Observes Router router) {
    router.errorHandler(
        413,
        context ->
            answer(
                context, Problem.tooLarge("request.too-large", "The request body is too large")));
    router.errorHandler(
        400,
        context ->
            answer(
                context, Problem.badRequest("request.malformed", "The HTTP request is malformed")));
  }

  private void answer(RoutingContext context, Problem problem) {
    if (context.response().headWritten()) {
      return;
    }
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
          .putHeader("Connection", "close")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
