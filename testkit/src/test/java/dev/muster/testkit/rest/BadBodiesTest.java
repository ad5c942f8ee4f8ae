package dev.muster.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BadBodiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApiDocument DOCUMENT =
      OpenApiDocument.parse(
          """
          {
            "paths": {
              "/things/{id}": {
                "parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/UUID"}}
                ],
                "put": {
                  "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 200}}
                  ],
                  "requestBody": {
                    "required": true,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                  },
                  "responses": {"200": {"content": {"application/json": {}}}}
                },
                "get": {"responses": {"200": {"content": {"text/event-stream": {}}}}}
              }
            },
            "components": {
              "schemas": {
                "UUID": {"type": "string", "format": "uuid"},
                "Colour": {"type": "string", "enum": ["RED", "BLUE"]},
                "Part": {"type": "object", "required": ["size"], "properties": {"size": {"type": "integer"}}},
                "Thing": {
                  "type": "object",
                  "required": ["name"],
                  "properties": {
                    "name": {"type": ["string", "null"], "maxLength": 5},
                    "colour": {"anyOf": [{"$ref": "#/components/schemas/Colour"}, {"type": "null"}]},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}
                  }
                }
              }
            }
          }
          """);

  @Test
  void everyFieldIsBrokenWhileTheOthersFit() throws IOException {
    assertBody("name missing", "{\"colour\":\"RED\",\"parts\":[{\"size\":1}]}");
    assertBody(
        "name too long", "{\"name\":\"xxxxxx\",\"colour\":\"RED\",\"parts\":[{\"size\":1}]}");
    assertBody(
        "colour an unknown word",
        "{\"name\":\"xxx\",\"colour\":\"NO_SUCH_WORD\",\"parts\":[{\"size\":1}]}");
    assertBody(
        "parts[].size a text for a number",
        "{\"name\":\"xxx\",\"colour\":\"RED\",\"parts\":[{\"size\":\"abc\"}]}");
    assertBody(
        "parts an object for an array",
        "{\"name\":\"xxx\",\"colour\":\"RED\",\"parts\":{\"a\":1}}");
    assertBody("parts[].size missing", "{\"name\":\"xxx\",\"colour\":\"RED\",\"parts\":[{}]}");
  }

  @Test
  void whatCannotFitMustBeRefusedAndWhatIsOnlyOddMustBeSurvived() {
    Map<String, BadBody> bodies = bodies(false);

    assertThat(bodies.get("name missing").mustFail()).isTrue();
    assertThat(bodies.get("unknown field").mustFail()).isTrue();
    assertThat(bodies.get("null").mustFail()).isTrue();
    assertThat(bodies.get("name U+0000").mustFail()).isFalse();
    assertThat(bodies.get("colour null").mustFail()).isFalse();
    assertThat(bodies(true).get("unknown field").mustFail()).isFalse();
  }

  @Test
  void aListThatIsJudgedByRowMayHaveBadRowsButMustBeAList() {
    List<BadBody> bodies = BadBodies.of(DOCUMENT, DOCUMENT.operations().get(0), false, true);

    assertThat(bodies)
        .filteredOn(body -> body.name().equals("parts[].size missing"))
        .noneMatch(BadBody::mustFail);
    assertThat(bodies)
        .filteredOn(body -> body.name().equals("parts an object for an array"))
        .allMatch(BadBody::mustFail);
  }

  @Test
  void parametersComeFromTheOperationAndFromItsPath() {
    ApiOperation put = DOCUMENT.operations().get(0);

    assertThat(put.name()).isEqualTo("PUT /things/{id}");
    assertThat(put.in("query").get(0).impossible()).contains("0", "201", "abc");
    assertThat(put.in("path").get(0).impossible()).contains("not-a-uuid");
    assertThat(put.url(Map.of("id", "a b\u0000"), Map.of("limit", "5")))
        .isEqualTo("/things/a%20b%00?limit=5");
    assertThat(put.url(Map.of(), Map.of()))
        .isEqualTo("/things/018f0000-0000-7000-8000-00000000dead");
  }

  @Test
  void aStreamIsKnownByItsType() {
    assertThat(DOCUMENT.operations())
        .extracting(ApiOperation::streams)
        .containsExactly(false, true);
  }

  private static Map<String, BadBody> bodies(boolean lenient) {
    List<BadBody> bodies = BadBodies.of(DOCUMENT, DOCUMENT.operations().get(0), lenient, false);
    return bodies.stream().collect(Collectors.toMap(BadBody::name, Function.identity()));
  }

  private static void assertBody(String name, String expected) throws IOException {
    BadBody body = bodies(false).get(name);
    assertThat(body).as(name).isNotNull();
    assertThat(JSON.readTree(body.content())).as(name).isEqualTo(JSON.readTree(expected));
  }
}
