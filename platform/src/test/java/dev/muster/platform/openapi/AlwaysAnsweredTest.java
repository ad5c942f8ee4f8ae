package dev.muster.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlwaysAnsweredTest {
  /** A response. */
  record Answer(
      String name,
      int count,
      @Nullable String note,
      @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
      List<Part> parts,
      Shared shared) {}

  /** A part of a response. */
  record Part(String text) {}

  /** A request. */
  record Question(String text, Shared shared) {}

  /** In requests and responses. */
  record Shared(String text) {}

  /** A generic response. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Listed<T>(List<T> items, @Nullable String next) {}

  @Test
  void whatIsNeverNullInAnAnswerIsRequired() throws IOException {
    var api = filtered();

    assertThat(required(api, "Answer")).containsExactly("count", "name", "parts", "shared");
    assertThat(required(api, "Part")).containsExactly("text");
    assertThat(required(api, "ListedPart")).containsExactly("items");
  }

  @Test
  void whatARequestUsesIsLeftAlone() throws IOException {
    var api = filtered();

    assertThat(required(api, "Question")).isNull();
    assertThat(required(api, "Shared")).isNull();
  }

  private static List<String> required(OpenAPI api, String schema) {
    return api.getComponents().getSchemas().get(schema).getRequired();
  }

  private static OpenAPI filtered() throws IOException {
    var answer = properties("name", "count", "note", "secret");
    answer.addProperty("parts", createSchema().items(reference("Part")));
    answer.addProperty("shared", reference("Shared"));
    var listed = properties("next");
    listed.addProperty("items", createSchema().items(reference("Part")));
    var question = properties("text");
    question.addProperty("shared", reference("Shared"));
    var api =
        createOpenAPI()
            .components(
                createComponents()
                    .addSchema("Answer", answer)
                    .addSchema("Part", properties("text"))
                    .addSchema("ListedPart", listed)
                    .addSchema("Question", question)
                    .addSchema("Shared", properties("text")))
            .paths(
                createPaths()
                    .addPathItem(
                        "/things",
                        createPathItem()
                            .POST(
                                createOperation()
                                    .requestBody(createRequestBody().content(content("Question")))
                                    .responses(
                                        createAPIResponses()
                                            .addAPIResponse(
                                                "200",
                                                createAPIResponse().content(content("Answer")))))
                            .GET(
                                createOperation()
                                    .responses(
                                        createAPIResponses()
                                            .addAPIResponse(
                                                "200",
                                                createAPIResponse()
                                                    .content(content("ListedPart")))))));
    new AlwaysAnswered(
            Index.of(Answer.class, Part.class, Question.class, Shared.class, Listed.class))
        .filterOpenAPI(api);
    return api;
  }

  private static Content content(String schema) {
    return createContent()
        .addMediaType("application/json", createMediaType().schema(reference(schema)));
  }

  private static Schema reference(String name) {
    return createSchema().ref(name);
  }

  private static Schema properties(String... names) {
    var schema = createSchema();
    for (var name : names) {
      schema.addProperty(name, createSchema());
    }
    return schema;
  }
}
