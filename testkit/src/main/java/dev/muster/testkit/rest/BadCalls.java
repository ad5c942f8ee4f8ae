package dev.muster.testkit.rest;

import dev.muster.testkit.security.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes all bad calls of an operation: by callers, parameters, headers and bodies. */
final class BadCalls {
  private static final Map<String, String> BAD_TOKENS =
      Map.of(
          "garbage token", "garbage",
          "garbage of three parts", "a.b.c",
          "unknown API token", "mus_" + "x".repeat(40),
          "expired token", TestTokens.expired(),
          "token of another audience", TestTokens.wrongAudience(),
          "token signed by another key", TestTokens.wrongSignature(),
          "unsigned token", TestTokens.unsigned());
  private static final Map<String, Map<String, String>> BAD_HEADERS =
      Map.of(
          "If-Match garbage", Map.of("If-Match", "garbage"),
          "If-Match huge", Map.of("If-Match", "\"99999999999999999999\""),
          "Idempotency-Key too long", Map.of("Idempotency-Key", "x".repeat(5000)));

  private final OpenApiDocument document;
  private final ApiOperation operation;
  private final Tolerance tolerance;
  private final RawRequest good;
  private final List<BadCall> calls = new ArrayList<>();

  /**
   * What an operation lets pass.
   *
   * @param everybody whether it needs no token
   * @param anyRole whether every valid token will do
   * @param lenient whether it accepts unknown fields and types
   * @param byRow whether it accepts a list with bad rows
   */
  record Tolerance(boolean everybody, boolean anyRole, boolean lenient, boolean byRow) {}

  private BadCalls(
      OpenApiDocument document, ApiOperation operation, String token, Tolerance tolerance) {
    this.document = document;
    this.operation = operation;
    this.tolerance = tolerance;
    this.good = request().header("Authorization", "Bearer " + token);
  }

  /**
   * @param token passes every role check
   */
  static List<BadCall> of(
      OpenApiDocument document, ApiOperation operation, String token, Tolerance tolerance) {
    BadCalls bad = new BadCalls(document, operation, token, tolerance);
    bad.callers();
    bad.parameters();
    bad.headers();
    bad.bodies();
    bad.forms();
    return bad.calls;
  }

  private RawRequest request() {
    Map<String, String> headers = new HashMap<>();
    byte[] body = null;
    if (operation.bodySchema().isPresent()) {
      headers.put("Content-Type", "application/json");
      body =
          new SchemaSamples(document)
              .full(operation.bodySchema().get())
              .toString()
              .getBytes(StandardCharsets.UTF_8);
    } else if (operation.formSchema().isPresent()) {
      headers.put("Content-Type", BadForms.TYPE);
      Map<String, String> form = BadForms.fitting(document, operation.formSchema().get());
      body = BadForms.encode(form).getBytes(StandardCharsets.UTF_8);
    }
    return new RawRequest(operation.method(), operation.url(Map.of(), Map.of()), headers, body);
  }

  private void callers() {
    if (tolerance.everybody()) {
      return;
    }
    calls.add(BadCall.answered("no token", request(), 401));
    BAD_TOKENS.forEach((name, token) -> calls.add(BadCall.answered(name, by(token), 401)));
    if (!tolerance.anyRole()) {
      calls.add(BadCall.answered("token without roles", by(TestTokens.noRoles()), 403));
    }
  }

  private RawRequest by(String token) {
    return good.header("Authorization", "Bearer " + token);
  }

  private void parameters() {
    for (String place : List.of("path", "query")) {
      for (ApiParameter parameter : operation.in(place)) {
        parameter.impossible().forEach(value -> calls.add(parameter(parameter, value, true)));
        parameter.awkward().forEach(value -> calls.add(parameter(parameter, value, false)));
      }
    }
  }

  private BadCall parameter(ApiParameter parameter, String value, boolean mustFail) {
    Map<String, String> values = Map.of(parameter.name(), value);
    String url =
        parameter.in().equals("path")
            ? operation.url(values, Map.of())
            : operation.url(Map.of(), values);
    return call(
        parameter.in() + " " + parameter.name() + "=" + RawRequest.brief(value),
        good.at(url),
        mustFail);
  }

  private void headers() {
    if (!operation.method().equals("GET")) {
      BAD_HEADERS.forEach(
          (name, headers) ->
              headers.forEach(
                  (header, value) ->
                      calls.add(BadCall.survived(name, good.header(header, value)))));
    }
  }

  private void bodies() {
    if (operation.bodySchema().isEmpty()) {
      return;
    }
    for (BadBody bad : BadBodies.of(document, operation, tolerance.lenient(), tolerance.byRow())) {
      calls.add(call("body " + bad.name(), good.with(bad.content()), bad.mustFail()));
    }
    calls.add(
        call(
            "body of another type",
            good.header("Content-Type", "application/x-nonsense"),
            !tolerance.lenient()));
    calls.add(BadCall.oversized("body oversized", good));
  }

  private void forms() {
    operation
        .formSchema()
        .ifPresent(
            schema ->
                BadForms.of(document, schema)
                    .forEach(
                        bad ->
                            calls.add(
                                call(
                                    "form " + bad.name(),
                                    good.with(bad.content()),
                                    bad.mustFail()))));
  }

  private static BadCall call(String name, RawRequest request, boolean mustFail) {
    return mustFail ? BadCall.refused(name, request) : BadCall.survived(name, request);
  }
}
