package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageIncidentUpdatesTest {
  private Site site;
  private ManageClient client;
  private String incident;
  private String path;

  @BeforeEach
  void anUpdate() {
    site = Api.site("en");
    client = ManageClient.of(site);
    JsonNode written =
        Api.json(client.post("/incidents", in("incident", "name", "Slow", "body", "We lok")));
    path =
        "/incidents/"
            + written.path("id").asText()
            + "/incident_updates/"
            + written.at("/incident_updates/0/id").asText();
    incident = written.path("id").asText();
  }

  @Test
  void patchIncidentUpdate() {
    JsonNode mended =
        Api.json(
            client.patch(
                path, in("incident_update", "body", "We look", "wants_twitter_update", "false")));
    assertThat(mended.path("body").asText()).isEqualTo("We look");
    Api.awaitSummary(
        site, found -> found.at("/incidents/0/incident_updates/0/body").asText().equals("We look"));
  }

  @Test
  void theEarlierWordsStayVisibleAndNobodyIsToldUnlessTheClientAsks() {
    Api.json(client.patch(path, in("incident_update", "body", "We look")));
    JsonNode update = onPage();
    assertThat(update.at("/earlier/0/body/en").asText()).isEqualTo("We lok");
    assertThat(fanOuts()).isEqualTo(1);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        given().get("/status/" + site.slug() + "/incidents/" + incident).asString())
                    .contains("We lok", "We look"));

    Api.json(
        client.patch(
            path, in("incident_update", "body", "We look at it", "deliver_notifications", true)));
    assertThat(onPage().at("/earlier/0/body/en").asText()).isEqualTo("We look");
    assertThat(fanOuts()).isEqualTo(2);
  }

  @Test
  void theSameWordsAreNoCorrection() {
    Api.json(client.patch(path, in("incident_update", "body", "We lok")));
    assertThat(onPage().path("correctedAt").isNull()).isTrue();
  }

  private JsonNode onPage() {
    JsonNode post =
        Api.json(Api.get(TestTokens.stakeholder(), "/posts?pageId=" + site.pageId()))
            .at("/items/0");
    return Api.updates(post).get(0);
  }

  private int fanOuts() {
    return Api.json(Api.get(TestTokens.manager(), "/fan-outs?pageId=" + site.pageId()))
        .path("items")
        .size();
  }

  @Test
  void putIncidentUpdate() {
    JsonNode mended =
        Api.json(client.form("PUT", path, "incident_update[display_at]=2026-01-02T03:04:05Z"));
    assertThat(mended.path("display_at").asText()).startsWith("2026-01-02T06:04:05");
    assertThat(mended.path("body").asText()).isEqualTo("We lok");
  }

  @Test
  void badChangesAreRefusedByName() {
    Response future =
        client.patch(path, in("incident_update", "display_at", "2126-01-01T00:00:00Z"));
    assertThat(future.statusCode()).isEqualTo(422);
    assertThat(future.jsonPath().getString("message")).contains("display_at");
    assertThat(client.patch(path + "x", in("incident_update", "body", "x")).statusCode())
        .isEqualTo(404);
  }
}
