package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageTemplatesTest {
  private Site site;
  private ManageClient client;

  @BeforeEach
  void aKey() {
    site = Api.site("en", "ru");
    client = ManageClient.of(site);
  }

  @Test
  void postIncidentTemplates() {
    Response made = add("Slow database");
    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode template = Api.json(made);
    assertThat(template.path("update_status").asText()).isEqualTo("identified");
    assertThat(template.at("/components/0/id").asText()).isEqualTo(site.code());
    assertThat(template.path("should_send_notifications").asBoolean()).isFalse();
    assertThat(template.path("group_id").asText()).isEqualTo("databases");
    for (String field : List.of("name", "title", "body")) {
      Response refused =
          client.post(
              "/incident_templates",
              in("template", "name", "N", "title", "T", "body", "B", field, ""));
      assertThat(refused.statusCode()).as(field).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).contains(field);
    }
  }

  @Test
  void getIncidentTemplates() {
    add("Slow database");
    add("Certificate");
    assertThat(client.read("/incident_templates.json").findValuesAsText("title"))
        .containsExactly("Certificate", "Slow database");
    assertThat(client.read("/incident_templates?per_page=1&page=2").findValuesAsText("title"))
        .containsExactly("Slow database");
  }

  @Test
  void peopleChangeAndRemoveThem() {
    add("Slow database");
    String path = "/pages/" + site.pageId() + "/canned-updates";
    JsonNode listed = Api.json(Api.get(TestTokens.responder(), path)).at("/items/0");
    assertThat(listed.at("/title/en").asText()).isEqualTo("Slow database");
    String one = path + "/" + listed.path("id").asText();
    Map<String, Object> changed =
        Map.of(
            "name", "DB",
            "title", Map.of("en", "Slow", "ru", "Медленно"),
            "body", Map.of("en", "We look", "ru", "Смотрим"),
            "componentIds", List.of(site.componentId()));
    assertThat(Api.put(TestTokens.responder(), one, changed).statusCode()).isEqualTo(403);
    assertThat(Api.post(TestTokens.responder(), path, changed).statusCode()).isEqualTo(403);
    assertThat(Api.delete(TestTokens.responder(), one).statusCode()).isEqualTo(403);
    assertThat(Api.get(TestTokens.responder(), one).header("ETag")).isEqualTo("\"0\"");
    JsonNode saved = Api.json(Api.put(TestTokens.manager(), one, changed));
    assertThat(saved.at("/body/ru").asText()).isEqualTo("Смотрим");
    assertThat(saved.path("status").isNull()).isTrue();
    assertThat(Api.delete(TestTokens.manager(), one).statusCode()).isEqualTo(204);
    assertThat(client.read("/incident_templates")).isEmpty();
    assertThat(Api.get(TestTokens.responder(), one).statusCode()).isEqualTo(404);
    assertThat(Api.delete(TestTokens.manager(), one).statusCode()).isEqualTo(404);
  }

  @Test
  void wordsInALanguageThatThePageDoesNotHaveAreRefused() {
    Site english = Api.site("en");
    Map<String, Object> wanted =
        Map.of("name", "N", "title", Map.of("ru", "Т"), "body", Map.of("en", "B"));
    Response refused =
        Api.post(TestTokens.manager(), "/pages/" + english.pageId() + "/canned-updates", wanted);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("title");
  }

  private Response add(String title) {
    return client.post(
        "/incident_templates",
        in(
            "template",
            "name",
            "T " + title,
            "title",
            title,
            "body",
            "It is being looked at.",
            "update_status",
            "identified",
            "group_id",
            "databases",
            "should_tweet",
            true,
            "should_send_notifications",
            false,
            "component_ids",
            List.of(site.code())));
  }
}
