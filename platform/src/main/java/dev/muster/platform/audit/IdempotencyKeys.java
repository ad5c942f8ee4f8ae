package dev.muster.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.SecretHash;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Remembers the answer of a write by the caller's {@code Idempotency-Key} (IETF
 * draft-ietf-httpapi-idempotency-key-header) for a day; of an answer with a secret, only that it
 * was given. The row is inserted first, so that a second request with the key waits for the first
 * one's transaction.
 */
@ApplicationScoped
public class IdempotencyKeys {
  private static final int LONGEST = 255;

  private final Sql sql;
  private final InstantSource time;
  private final CurrentActor actor;
  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  IdempotencyKeys(
      Sql sql,
      InstantSource time,
      CurrentActor actor,
      CurrentVertxRequest request,
      ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.actor = actor;
    this.request = request;
    this.json = json;
  }

  /**
   * A key taken for one request.
   *
   * @param key null when the caller sent none
   * @param status null while no answer is remembered
   */
  record Claim(String key, String owner, Integer status, String body, String location) {
    static final Claim NONE = new Claim(null, null, null, null, null);

    boolean isAnswered() {
      return status != null;
    }
  }

  Claim claim(String action, Object[] parameters) {
    var routing = request.getCurrent();
    var key = routing == null ? null : routing.request().getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return Claim.NONE;
    }
    if (key.length() > LONGEST) {
      throw new ProblemException(
          Problem.badRequest(
              "request.bad-idempotency-key",
              "The Idempotency-Key is too long",
              new FieldError("Idempotency-Key", "size", "at most " + LONGEST + " characters")));
    }
    var owner = actor.get().subject();
    var hash = SecretHash.sha256(action + routing.request().uri() + write(bodies(parameters)));
    var mine =
        sql.update(
            """
            insert into idempotency_key (key, owner, request_hash, created_at)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            key,
            owner,
            hash,
            time.instant());
    return mine == 1 ? new Claim(key, owner, null, null, null) : remembered(key, owner, hash);
  }

  private Claim remembered(String key, String owner, String hash) {
    return sql.query(
            """
            select request_hash, status, body, location from idempotency_key
            where key = ? and owner = ?
            """,
            row -> {
              if (!row.getString("request_hash").equals(hash)) {
                throw new ProblemException(
                    Problem.unprocessable(
                        "request.idempotency-key-reused",
                        "This Idempotency-Key was used for a different request"));
              }
              return new Claim(
                  key,
                  owner,
                  row.getInt("status"),
                  row.getString("body"),
                  row.getString("location"));
            },
            key,
            owner)
        .get(0);
  }

  /**
   * @param withBody false to remember only that and how the request was answered
   */
  void remember(Claim claim, Object answer, boolean withBody) {
    if (claim.key() == null) {
      return;
    }
    var status = 200;
    var body = answer;
    String location = null;
    if ((answer instanceof RestResponse<?> typed ? typed.toResponse() : answer)
        instanceof Response response) {
      status = response.getStatus();
      body = response.getEntity();
      location = response.getHeaderString("Location");
    }
    sql.update(
        """
        update idempotency_key set status = ?, body = ?::jsonb, location = ?
        where key = ? and owner = ?
        """,
        status,
        withBody && body != null ? write(body) : null,
        location,
        claim.key(),
        claim.owner());
  }

  /** What a repeat is told of a request whose answer may hold a secret. */
  Object refuseToRepeat() {
    throw new ProblemException(
        Problem.conflict(
            "request.secret-already-shown",
            "This request was carried out before. Its answer is not kept, because it holds what is"
                + " shown once; make a new one if it is lost"));
  }

  /** The first answer again, as the method would have returned it. */
  Object replay(Claim claim, Method method) {
    var type = method.getReturnType();
    try {
      if (!Response.class.isAssignableFrom(type) && !RestResponse.class.isAssignableFrom(type)) {
        return claim.body() == null
            ? null
            : json.readValue(claim.body(), json.constructType(method.getGenericReturnType()));
      }
      var answer =
          RestResponse.ResponseBuilder.<JsonNode>create(claim.status())
              .entity(claim.body() == null ? null : json.readTree(claim.body()))
              .header("Location", claim.location())
              .build();
      return Response.class.isAssignableFrom(type) ? answer.toResponse() : answer;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parameters that came from the request: records, text and ids, not injected context. */
  private static List<Object> bodies(Object[] parameters) {
    var bodies = new ArrayList<>();
    for (var parameter : parameters) {
      if (parameter instanceof Record
          || parameter instanceof String
          || parameter instanceof UUID
          || parameter instanceof List<?>) {
        bodies.add(parameter);
      }
    }
    return bodies;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
