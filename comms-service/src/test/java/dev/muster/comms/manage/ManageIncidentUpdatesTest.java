package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageIncidentUpdatesTest {
  private Site site;
  private ManageClient client;
  private String path;

  @BeforeEach
  void anUpdate() {
    site = Api.site("en");
    client = ManageClient.of(site);
    JsonNode incident =
        Api.json(client.post("/incidents", in("incident", "name", "Slow", "body", "We lok")));
    path =
        "/incidents/"
            + incident.path("id").asText()
            + "/incident_updates/"
            + incident.at("/incident_updates/0/id").asText();
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
