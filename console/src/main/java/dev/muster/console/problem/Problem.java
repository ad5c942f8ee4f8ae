package dev.muster.console.problem;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** An error of the gateway itself in the form of RFC 9457; {@code code} is stable for clients. */
public record Problem(int status, String code, String title, String detail) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem signInNeeded() {
    return new Problem(
        401,
        "gateway.sign-in-needed",
        "Sign-in needed",
        "There is no valid session. Sign in again.");
  }

  public static Problem foreignRequest(String detail) {
    return new Problem(403, "gateway.foreign-request", "Request refused", detail);
  }

  public static Problem badAnswer(String service) {
    return new Problem(
        502,
        "gateway.bad-answer",
        "No usable answer",
        "The " + service + " service broke off before it answered. It may have taken effect.");
  }

  public static Problem serviceAway(String service) {
    return new Problem(
        503,
        "gateway.service-away",
        "Service not reachable",
        "The " + service + " service does not answer at the moment. Nothing was changed.");
  }

  public static Problem identityProviderAway() {
    return new Problem(
        503,
        "gateway.identity-provider-away",
        "Sign-in not reachable",
        "The identity provider does not answer at the moment. Paging is not affected.");
  }

  public Buffer toBuffer() {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("code", code)
        .toBuffer();
  }

  /** Writes this problem as the whole answer; does nothing when the answer has already begun. */
  public Future<Void> send(HttpServerResponse response) {
    if (response.headWritten() || response.ended()) {
      return Future.succeededFuture();
    }
    if (status == 503) {
      response.putHeader("Retry-After", "5");
    }
    return response
        .setStatusCode(status)
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .end(toBuffer());
  }
}
