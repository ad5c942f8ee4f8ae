package dev.muster.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into {@code application/problem+json}. */
public final class ProblemMapper {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The caller hung up: nobody hears this status, but those who count answers (nginx's number). */
  private static final int HUNG_UP = 499;

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @ServerExceptionMapper
  public Response any(Throwable thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response violation(ResteasyReactiveViolationException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response json(MismatchedInputException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response authenticationFailed(AuthenticationFailedException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response authenticationIncomplete(AuthenticationCompletionException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException thrown) {
    return response(thrown);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException thrown) {
    if (thrown.getResponse().hasEntity() || thrown.getResponse().getStatus() < 400) {
      return thrown.getResponse();
    }
    return response(thrown);
  }

  /** The answer for a problem, for code outside the exception path. */
  public static Response response(Problem problem) {
    var response = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
    if (problem.status() == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == 503) {
      response.header("Retry-After", "5");
    }
    return response.build();
  }

  private static Response response(Throwable thrown) {
    var problem = ProblemClassifier.classify(thrown);
    if (problem.isPresent()) {
      LOG.debugf(thrown, "refused code=%s", problem.get().code());
      return thrown instanceof TooOftenException e
          ? Response.fromResponse(response(problem.get()))
              .header("Retry-After", e.retryAfterSeconds())
              .build()
          : response(problem.get());
    }
    if (thrown instanceof ClosedChannelException) {
      LOG.debug("the caller hung up before the answer");
      return Response.status(HUNG_UP).build();
    }
    LOG.error("request failed", thrown);
    return response(
        Problem.of(500, "Our fault", "internal", "Something failed on our side; it is logged"));
  }
}
