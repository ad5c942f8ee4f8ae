package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageComponentsTest {
  @Inject MovableClock clock;

  private Site site;
  private ManageClient client;

  @BeforeEach
  void aKey() {
    site = Api.site("en");
    client = ManageClient.of(site);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void postComponents() {
    Response added =
        client.post("/components", in("component", "name", "API", "status", "partial_outage"));
    assertThat(added.statusCode()).isEqualTo(201);
    JsonNode component = Api.json(added);
    assertThat(component.path("status").asText()).isEqualTo("partial_outage");
    assertThat(component.path("showcase").asBoolean()).isTrue();
    assertThat(component.has("automation_email")).isTrue();
    Api.awaitSummary(
        site, found -> found.path("components").findValuesAsText("name").contains("API"));
  }

  @Test
  void getComponents() {
    Api.json(client.post("/components", in("component", "name", "API")));
    assertThat(client.read("/components").findValuesAsText("name"))
        .containsExactly("Checkout", "API");
    assertThat(client.read("/components.json?per_page=1&page=2").findValuesAsText("name"))
        .containsExactly("API");
    assertThat(client.get("/components?per_page=x").statusCode()).isBetween(400, 422);
  }

  @Test
  void getComponent() {
    assertThat(client.read("/components/" + site.code()).path("name").asText())
        .isEqualTo("Checkout");
    assertThat(client.get("/components/nowhere").statusCode()).isEqualTo(404);
    assertThat(client.get("/components/" + Api.site("en").code()).statusCode()).isEqualTo(404);
  }

  @Test
  void patchComponent() {
    JsonNode changed =
        Api.json(
            client.patch("/components/" + site.code(), in("component", "status", "major_outage")));
    assertThat(changed.path("status").asText()).isEqualTo("major_outage");
    assertThat(changed.path("name").asText()).isEqualTo("Checkout");
    JsonNode unset =
        Api.json(client.patch("/components/" + site.code(), in("component", "status", "")));
    assertThat(unset.path("status").asText()).isEqualTo("major_outage");
  }

  @Test
  void putComponent() {
    JsonNode changed =
        Api.json(
            client.form(
                "PUT",
                "/components/" + site.code() + ".json",
                "component[name]=Pay+now&component[only_show_if_degraded]=1"));
    assertThat(changed.path("name").asText()).isEqualTo("Pay now");
    assertThat(changed.path("only_show_if_degraded").asBoolean()).isTrue();
  }

  @Test
  void deleteComponent() {
    assertThat(client.delete("/components/" + site.code()).statusCode()).isEqualTo(204);
    assertThat(client.read("/components")).isEmpty();
    assertThat(client.delete("/components/" + site.code()).statusCode()).isEqualTo(404);
  }

  @Test
  void aComponentEntersAndLeavesItsGroup() {
    String group =
        Api.json(
                client.post(
                    "/component-groups",
                    in("component_group", "name", "Shop", "components", List.of(site.code()))))
            .path("id")
            .asText();
    assertThat(client.read("/components/" + site.code()).path("group_id").asText())
        .isEqualTo(group);
    JsonNode out =
        Api.json(client.patch("/components/" + site.code(), in("component", "group_id", "null")));
    assertThat(out.path("group_id").isNull()).isTrue();
    JsonNode in =
        Api.json(client.patch("/components/" + site.code(), in("component", "group_id", group)));
    assertThat(in.path("group_id").asText()).isEqualTo(group);
    assertThat(
            Api.json(
                    client.patch(
                        "/components/" + site.code(),
                        ManageClient.in("component", "group_id", null)))
                .path("group_id")
                .isNull())
        .isTrue();
  }

  @Test
  void badComponentsAreRefusedByName() {
    for (Object[] bad :
        new Object[][] {
          {"name", " "},
          {"name", "x".repeat(121)},
          {"status", "broken"},
          {"group_id", "nowhere"},
          {"start_date", "someday"},
          {"showcase", "maybe"},
          {"description", List.of("a")}
        }) {
      Response refused = client.patch("/components/" + site.code(), in("component", bad));
      assertThat(refused.statusCode()).as(bad[0].toString()).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).contains(bad[0].toString());
    }
    assertThat(client.post("/components", in("component", "status", "operational")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void getComponentUptime() {
    client.patch("/components/" + site.code(), in("component", "status", "major_outage"));
    clock.advance(Duration.ofMinutes(10));
    client.patch("/components/" + site.code(), in("component", "status", "partial_outage"));
    clock.advance(Duration.ofMinutes(20));
    client.patch("/components/" + site.code(), in("component", "status", "operational"));
    clock.advance(Duration.ofMinutes(30));

    JsonNode uptime = client.read("/components/" + site.code() + "/uptime");
    assertThat(uptime.path("major_outage").asLong()).isBetween(600L, 605L);
    assertThat(uptime.path("partial_outage").asLong()).isBetween(1_200L, 1_205L);
    assertThat(uptime.path("uptime_percentage").asDouble()).isLessThan(100).isPositive();
    assertThat(uptime.path("name").asText()).isEqualTo("Checkout");
    assertThat(uptime.path("warnings")).hasSize(1);
    assertThat(uptime.at("/related_events/incidents")).isEmpty();
    for (String bad : List.of("start=2020&end=2026", "start=never", "start=2026-02&end=2026-01")) {
      Response refused = client.get("/components/" + site.code() + "/uptime?" + bad);
      assertThat(refused.statusCode()).as(bad).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).startsWith("start");
    }
  }
}
