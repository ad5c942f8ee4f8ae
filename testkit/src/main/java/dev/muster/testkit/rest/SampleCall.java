package dev.muster.testkit.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of one operation of an OpenAPI document, with values that fit what that says of it. */
public final class SampleCall {
  private final ApiOperation operation;
  private final String body;

  private SampleCall(ApiOperation operation, String body) {
    this.operation = operation;
    this.body = body;
  }

  /** A call of each operation of the document, given in its JSON form. */
  public static List<SampleCall> all(String openApi) {
    var document = OpenApiDocument.parse(openApi);
    var samples = new SchemaSamples(document);
    return document.operations().stream()
        .map(
            operation ->
                new SampleCall(
                    operation,
                    operation
                        .bodySchema()
                        .map(schema -> samples.full(schema).toString())
                        .orElse(null)))
        .toList();
  }

  public String method() {
    return operation.method();
  }

  /** The template of the path, as in {@code /api/oncall/v1/people/{id}}. */
  public String path() {
    return operation.path();
  }

  /** Path and query; {@code pathValues} are taken in place of samples. */
  public String url(Map<String, String> pathValues) {
    return operation.url(pathValues, Map.of());
  }

  /** JSON; empty for an operation that takes none. */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  /** Method and template, as in {@code GET /api/oncall/v1/people/{id}}. */
  @Override
  public String toString() {
    return operation.name();
  }
}
