package dev.muster.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.security.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Attacks every operation of the served OpenAPI document with bad input and bad callers: each
 * answer must be a 4xx problem with a code, never a 5xx.
 *
 * <p>Subclass it with {@code @QuarkusTest}; operations are named as in {@code "POST /v2/enqueue"}.
 */
public abstract class BadInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long OVERSIZED = 1L << 30;
  private static final int AT_A_TIME = 6;
  private OpenApiDocument document;
  private RawHttp http;
  private String token;

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
  List<DynamicTest> everyOperation() {
    http = new RawHttp(RestAssured.baseURI + ":" + RestAssured.port);
    document = OpenApiDocument.parse(RestAssured.get(documentPath()).asString());
    token = token();
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
    return operations.stream().flatMap(this::attacked).toList();
  }

  /** No test for an operation that takes nothing from anybody: there is no bad call of it. */
  private Stream<DynamicTest> attacked(ApiOperation operation) {
    List<BadCall> calls = calls(operation);
    return calls.isEmpty()
        ? Stream.empty()
        : Stream.of(DynamicTest.dynamicTest(operation.name(), () -> attack(operation, calls)));
  }

  private List<BadCall> calls(ApiOperation operation) {
    String name = operation.name();
    return BadCalls.of(
        document,
        operation,
        token,
        new BadCalls.Tolerance(
            publicOperations().contains(name),
            anyRoleOperations().contains(name),
            lenientOperations().contains(name),
            byRowOperations().contains(name)));
  }

  /** Sends all bad calls of an operation, many at the same time, and names all that went wrong. */
  private void attack(ApiOperation operation, List<BadCall> calls) throws Exception {
    List<Callable<Optional<String>>> attempts =
        calls.stream()
            .<Callable<Optional<String>>>map(call -> () -> failure(operation, call))
            .toList();
    List<String> failures =
        AtOnce.call(attempts, AT_A_TIME).stream().flatMap(Optional::stream).toList();
    assertThat(failures)
        .as("answers to %d bad calls of %s", calls.size(), operation.name())
        .isEmpty();
  }

  private Optional<String> failure(ApiOperation operation, BadCall call)
      throws InterruptedException {
    try {
      check(operation, call);
      return Optional.empty();
    } catch (AssertionError | IOException wrong) {
      return Optional.of(call.name() + ": " + wrong.getMessage());
    }
  }

  private void check(ApiOperation operation, BadCall call)
      throws IOException, InterruptedException {
    RawRequest request = call.request();
    RawResponse response =
        call.announced()
            ? http.announce(request, OVERSIZED)
            : http.send(request, operation.streams());
    String about = request.describe() + " -> " + response.describe();
    assertThat(response.status()).as(about).isBetween(call.least(), call.most());
    boolean foreign = foreignErrorOperations().contains(operation.name());
    if (response.status() >= 400 && !foreign) {
      assertThat(response.contentType()).as(about).startsWith("application/problem+json");
      JsonNode problem = JSON.readTree(response.body());
      assertThat(problem.path("status").asInt()).as(about).isEqualTo(response.status());
      assertThat(problem.path("code").asText()).as(about).isNotBlank();
    }
  }
}
