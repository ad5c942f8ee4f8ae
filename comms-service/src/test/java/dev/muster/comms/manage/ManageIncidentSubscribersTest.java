package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageIncidentSubscribersTest {
  private Site site;
  private ManageClient client;
  private String path;

  @BeforeEach
  void anIncident() {
    site = Api.site("en");
    client = ManageClient.of(site);
    JsonNode incident = Api.json(client.post("/incidents", in("incident", "name", "Slow")));
    path = "/incidents/" + incident.path("id").asText() + "/subscribers";
  }

  @Test
  void postIncidentSubscribers() {
    Response added = add();
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(client.post(path, in("subscriber", "email", "x")).statusCode()).isEqualTo(422);
  }

  @Test
  void getIncidentSubscribers() {
    String id = Api.json(add()).path("id").asText();
    client.post(
        "/subscribers",
        in("subscriber", "email", "page@example.org", "skip_confirmation_notification", true));
    assertThat(client.read(path).findValuesAsText("id")).containsExactly(id);
  }

  @Test
  void getIncidentSubscriber() {
    String id = Api.json(add()).path("id").asText();
    assertThat(client.read(path + "/" + id).path("id").asText()).isEqualTo(id);
    JsonNode other = Api.json(client.post("/incidents", in("incident", "name", "Other")));
    assertThat(
            client
                .get("/incidents/" + other.path("id").asText() + "/subscribers/" + id)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void deleteIncidentSubscriber() {
    String id = Api.json(add()).path("id").asText();
    assertThat(client.delete(path + "/" + id).statusCode()).isEqualTo(200);
    assertThat(client.read(path)).isEmpty();
  }

  @Test
  void postIncidentSubscriberResendConfirmation() {
    String id = Api.json(add()).path("id").asText();
    assertThat(client.post(path + "/" + id + "/resend_confirmation", Map.of()).statusCode())
        .isEqualTo(201);
  }

  private Response add() {
    return client.post(
        path,
        in(
            "subscriber",
            "email",
            "ada." + site.slug() + "@example.org",
            "skip_confirmation_notification",
            "true"));
  }
}
