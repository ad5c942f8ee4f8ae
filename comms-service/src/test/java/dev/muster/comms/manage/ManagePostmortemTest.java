package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagePostmortemTest {
  private Site site;
  private ManageClient client;
  private String incident;

  @BeforeEach
  void anIncidentThatIsOver() {
    site = Api.site("en", "ru");
    client = ManageClient.of(site);
    incident =
        Api.json(client.post("/incidents", in("incident", "name", "Slow", "status", "resolved")))
            .path("id")
            .asText();
  }

  @Test
  void putPostmortem() {
    JsonNode draft = write("## Cause\n\nA *full* disk.");
    assertThat(draft.path("body_draft").asText()).contains("*full*");
    assertThat(draft.path("body").isNull()).isTrue();
    assertThat(draft.path("published_at").isNull()).isTrue();
    assertThat(write("Better").path("body_draft").asText()).isEqualTo("Better");
    Response empty = client.put(path(""), in("postmortem", "body_draft", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.jsonPath().getString("message")).contains("body_draft");
  }

  @Test
  void getPostmortem() {
    assertThat(client.get(path("")).statusCode()).isEqualTo(404);
    write("Words");
    assertThat(client.read(path("") + ".json").path("body_draft").asText()).isEqualTo("Words");
  }

  @Test
  void putPostmortemPublish() {
    write("## Cause\n\nA *full* disk. <script>alert(1)</script>");
    JsonNode published =
        Api.json(client.put(path("/publish"), in("postmortem", "notify_subscribers", false)));
    assertThat(published.path("published_at").isTextual()).isTrue();
    assertThat(published.path("body").asText()).contains("*full*");
    JsonNode shown = client.read("/incidents/" + incident);
    assertThat(shown.path("status").asText()).isEqualTo("postmortem");
    assertThat(shown.path("postmortem_body").asText()).contains("*full*");
    assertThat(shown.at("/incident_updates/0/status").asText()).isEqualTo("postmortem");
    JsonNode documents = awaitIncidents("postmortem");
    assertThat(documents.at("/incidents/0/incident_updates/0/status").asText())
        .isEqualTo("postmortem");
    String html = given().get("/status/" + site.slug() + "/incidents/" + incident).asString();
    assertThat(html).contains("<em>full</em>").doesNotContain("<script>alert");
    assertThat(given().get("/status/" + site.slug() + "/history.atom").asString())
        .contains("&lt;strong&gt;Post-mortem&lt;/strong&gt; - ");
    assertThat(client.put(path("/publish"), Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void putPostmortemRevert() {
    write("Words");
    Api.json(client.put(path("/publish"), Map.of()));
    JsonNode reverted = Api.json(client.put(path("/revert"), Map.of()));
    assertThat(reverted.path("published_at").isNull()).isTrue();
    assertThat(reverted.path("body_draft").asText()).isEqualTo("Words");
    JsonNode shown = client.read("/incidents/" + incident);
    assertThat(shown.path("status").asText()).isEqualTo("resolved");
    assertThat(shown.path("incident_updates")).hasSize(1);
    assertThat(client.put(path("/revert"), Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void deletePostmortem() {
    write("Words");
    Api.json(client.put(path("/publish"), Map.of()));
    assertThat(client.delete(path("")).statusCode()).isEqualTo(204);
    assertThat(client.get(path("")).statusCode()).isEqualTo(404);
    assertThat(client.read("/incidents/" + incident).path("status").asText()).isEqualTo("resolved");
  }

  @Test
  void nothingIsPublishedWhileTheIncidentGoesOn() {
    Api.json(client.patch("/incidents/" + incident, in("incident", "status", "investigating")));
    write("Words");
    assertThat(client.put(path("/publish"), Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void peopleWriteAndPublishOneInBothLanguages() {
    JsonNode post =
        Api.json(Api.get(TestTokens.manager(), "/posts?pageId=" + site.pageId())).at("/items/0");
    String own = "/posts/" + post.path("id").asText() + "/postmortem";
    Map<String, Object> words = Map.of("body", Map.of("en", "# Cause", "ru", "# Причина"));
    assertThat(Api.put(TestTokens.stakeholder(), own, words).statusCode()).isEqualTo(403);
    JsonNode draft = Api.json(Api.put(TestTokens.manager(), own, words));
    assertThat(draft.at("/preview/ru").asText()).contains("Причина</h");
    assertThat(draft.path("changed").asBoolean()).isTrue();
    Map<String, Object> quietly = Map.of("deliver", false);
    assertThat(Api.post(TestTokens.stakeholder(), own + "/publish", quietly).statusCode())
        .isEqualTo(403);
    JsonNode out = Api.json(Api.post(TestTokens.manager(), own + "/publish", quietly));
    assertThat(out.path("publishedAt").isTextual()).isTrue();
    awaitIncidents("postmortem");
    String russian =
        given().get("/status/" + site.slug() + "/incidents/" + incident + "?lang=ru").asString();
    assertThat(russian).contains("Причина").contains("Разбор инцидента");
    assertThat(Api.post(TestTokens.stakeholder(), own + "/revert", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(Api.delete(TestTokens.stakeholder(), own).statusCode()).isEqualTo(403);
    Api.json(Api.post(TestTokens.manager(), own + "/revert", Map.of()));
    assertThat(Api.delete(TestTokens.manager(), own).statusCode()).isEqualTo(204);
    Map<String, Object> foreign = Map.of("body", Map.of("de", "Ursache"));
    assertThat(Api.put(TestTokens.manager(), own, foreign).statusCode()).isBetween(400, 422);
  }

  private JsonNode awaitIncidents(String status) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              Response found = given().get("/status/" + site.slug() + "/api/v2/incidents.json");
              return found.statusCode() == 200 ? Api.json(found) : null;
            },
            found -> found != null && found.at("/incidents/0/status").asText().equals(status));
  }

  private JsonNode write(String words) {
    return Api.json(client.put(path(""), in("postmortem", "body_draft", words)));
  }

  private String path(String rest) {
    return "/incidents/" + incident + "/postmortem" + rest;
  }
}
