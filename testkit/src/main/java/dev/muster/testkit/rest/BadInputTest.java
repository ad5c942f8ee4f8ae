package dev.muster.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.testkit.security.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Attacks every operation of the served OpenAPI document with bad input and bad callers: each
 * answer must be a 4xx problem with a code, never a 5xx.
 *
 * <p>Subclass it with {@code @QuarkusTest}; operations are named as in {@code "POST /v2/enqueue"}.
 */
public abstract class BadInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long OVERSIZED = 1L << 30;
  private static final Map<String, String> BAD_TOKENS =
      Map.of(
          "garbage token", "garbage",
          "garbage of three parts", "a.b.c",
          "unknown API token", "mus_" + "x".repeat(40),
          "expired token", TestTokens.expired(),
          "token of another audience", TestTokens.wrongAudience(),
          "token signed by another key", TestTokens.wrongSignature(),
          "unsigned token", TestTokens.unsigned());
  private OpenApiDocument document;
  private RawHttp http;

  /** Operations that need no token. */
  protected Set<String> publicOperations() {
    return Set.of();
  }

  /** Operations that anyone with a valid token may call, whatever their roles. */
  protected Set<String> anyRoleOperations() {
    return Set.of();
  }

  /**
   * Operations with somebody else's wire format, which therefore accept unknown fields and types.
   */
  protected Set<String> lenientOperations() {
    return Set.of();
  }

  /**
   * Operations that take a list and answer what became of each row, so that a bad one is no error.
   */
  protected Set<String> byRowOperations() {
    return Set.of();
  }

  /**
   * Operations whose errors are no problem documents, because somebody else's wire format or a page
   * for people says how they look; their status is checked all the same.
   */
  protected Set<String> foreignErrorOperations() {
    return Set.of();
  }

  /** The token that passes every role check. */
  protected String token() {
    return TestTokens.allRoles();
  }

  /** Where the OpenAPI document is served. */
  protected String documentPath() {
    return "/q/openapi?format=json";
  }

  @TestFactory
  List<DynamicContainer> everyOperation() {
    http = new RawHttp(RestAssured.baseURI + ":" + RestAssured.port);
    document = OpenApiDocument.parse(RestAssured.get(documentPath()).asString());
    List<ApiOperation> operations = document.operations();
    List<String> listed =
        Stream.of(
                publicOperations(),
                anyRoleOperations(),
                lenientOperations(),
                byRowOperations(),
                foreignErrorOperations())
            .flatMap(Set::stream)
            .toList();
    assertThat(operations).as("operations in the OpenAPI document").isNotEmpty();
    assertThat(operations.stream().map(ApiOperation::name))
        .as("operations in the OpenAPI document")
        .containsAll(listed);
    return operations.stream()
        .map(operation -> DynamicContainer.dynamicContainer(operation.name(), tests(operation)))
        .toList();
  }

  private List<DynamicTest> tests(ApiOperation operation) {
    List<DynamicTest> tests = new ArrayList<>();
    if (!publicOperations().contains(operation.name())) {
      callers(operation, tests);
    }
    parameters(operation, tests);
    if (!operation.method().equals("GET")) {
      headers(operation, tests);
    }
    if (operation.bodySchema().isPresent()) {
      bodies(operation, tests);
    }
    if (operation.formSchema().isPresent()) {
      BadForms.of(document, operation.formSchema().get())
          .forEach(bad -> body(operation, tests, "form " + bad.name(), bad));
    }
    return tests.stream()
        .map(
            test ->
                DynamicTest.dynamicTest(
                    operation.name() + ": " + test.getDisplayName(), test.getExecutable()))
        .toList();
  }

  private void callers(ApiOperation operation, List<DynamicTest> tests) {
    add(tests, "no token", () -> expect(operation, request(operation, null), 401));
    BAD_TOKENS.forEach(
        (name, token) -> add(tests, name, () -> expect(operation, request(operation, token), 401)));
    if (!anyRoleOperations().contains(operation.name())) {
      add(
          tests,
          "token without roles",
          () -> expect(operation, request(operation, TestTokens.noRoles()), 403));
    }
  }

  private void parameters(ApiOperation operation, List<DynamicTest> tests) {
    for (String place : List.of("path", "query")) {
      for (ApiParameter parameter : operation.in(place)) {
        for (String value : parameter.impossible()) {
          parameter(operation, tests, parameter, value, true);
        }
        for (String value : parameter.awkward()) {
          parameter(operation, tests, parameter, value, false);
        }
      }
    }
  }

  private void parameter(
      ApiOperation operation,
      List<DynamicTest> tests,
      ApiParameter parameter,
      String value,
      boolean mustFail) {
    Map<String, String> values = Map.of(parameter.name(), value);
    String url =
        parameter.in().equals("path")
            ? operation.url(values, Map.of())
            : operation.url(Map.of(), values);
    add(
        tests,
        parameter.in() + " " + parameter.name() + "=" + RawRequest.brief(value),
        () -> check(operation, request(operation, token()).at(url), mustFail));
  }

  private void headers(ApiOperation operation, List<DynamicTest> tests) {
    Map.of(
            "If-Match garbage", Map.entry("If-Match", "garbage"),
            "If-Match huge", Map.entry("If-Match", "\"99999999999999999999\""),
            "Idempotency-Key too long", Map.entry("Idempotency-Key", "x".repeat(5000)))
        .forEach(
            (name, header) ->
                add(
                    tests,
                    name,
                    () ->
                        check(
                            operation,
                            request(operation, token()).header(header.getKey(), header.getValue()),
                            false)));
  }

  private void bodies(ApiOperation operation, List<DynamicTest> tests) {
    boolean lenient = lenientOperations().contains(operation.name());
    boolean byRow = byRowOperations().contains(operation.name());
    for (BadBody bad : BadBodies.of(document, operation, lenient, byRow)) {
      body(operation, tests, "body " + bad.name(), bad);
    }
    add(
        tests,
        "body of another type",
        () ->
            check(
                operation,
                request(operation, token()).header("Content-Type", "application/x-nonsense"),
                !lenient));
    add(
        tests,
        "body oversized",
        () -> {
          RawRequest request = request(operation, token());
          RawResponse response = http.announce(request, OVERSIZED);
          assertThat(response.status()).as(about(request, response)).isBetween(400, 499);
          problem(operation, request, response);
        });
  }

  private void body(ApiOperation operation, List<DynamicTest> tests, String name, BadBody bad) {
    add(
        tests,
        name,
        () -> check(operation, request(operation, token()).with(bad.content()), bad.mustFail()));
  }

  private RawRequest request(ApiOperation operation, String token) {
    Map<String, String> headers = new HashMap<>();
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    byte[] body = null;
    if (operation.bodySchema().isPresent()) {
      headers.put("Content-Type", "application/json");
      JsonNode sample = new SchemaSamples(document).full(operation.bodySchema().get());
      body = sample.toString().getBytes(StandardCharsets.UTF_8);
    } else if (operation.formSchema().isPresent()) {
      headers.put("Content-Type", BadForms.TYPE);
      Map<String, String> form = BadForms.fitting(document, operation.formSchema().get());
      body = BadForms.encode(form).getBytes(StandardCharsets.UTF_8);
    }
    return new RawRequest(operation.method(), operation.url(Map.of(), Map.of()), headers, body);
  }

  private void expect(ApiOperation operation, RawRequest request, int status)
      throws IOException, InterruptedException {
    RawResponse response = http.send(request, operation.streams());
    assertThat(response.status()).as(about(request, response)).isEqualTo(status);
    problem(operation, request, response);
  }

  private void check(ApiOperation operation, RawRequest request, boolean mustFail)
      throws IOException, InterruptedException {
    RawResponse response = http.send(request, operation.streams());
    assertThat(response.status()).as(about(request, response)).isLessThan(500);
    if (mustFail) {
      assertThat(response.status()).as(about(request, response)).isGreaterThanOrEqualTo(400);
    }
    if (response.status() >= 400) {
      problem(operation, request, response);
    }
  }

  private void problem(ApiOperation operation, RawRequest request, RawResponse response)
      throws IOException {
    if (foreignErrorOperations().contains(operation.name())) {
      return;
    }
    String about = about(request, response);
    assertThat(response.contentType()).as(about).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("status").asInt()).as(about).isEqualTo(response.status());
    assertThat(problem.path("code").asText()).as(about).isNotBlank();
  }

  private static String about(RawRequest request, RawResponse response) {
    return request.describe() + " -> " + response.describe();
  }

  private static void add(List<DynamicTest> tests, String name, Executable test) {
    tests.add(DynamicTest.dynamicTest(name, test));
  }
}
