package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageComponentGroupsTest {
  private Site site;
  private ManageClient client;
  private String group;

  @BeforeEach
  void aGroup() {
    site = Api.site("en");
    client = ManageClient.of(site);
    Response added =
        client.post(
            "/component-groups",
            Map.of(
                "description",
                "What is sold",
                "component_group",
                Map.of("name", "Shop", "components", List.of(site.code()))));
    assertThat(added.statusCode()).isEqualTo(201);
    group = Api.json(added).path("id").asText();
  }

  @Test
  void postComponentGroups() {
    JsonNode made = client.read("/component-groups/" + group);
    assertThat(made.path("description").asText()).isEqualTo("What is sold");
    assertThat(made.path("components").get(0).asText()).isEqualTo(site.code());
    Response refused =
        client.post(
            "/component-groups", in("component_group", "name", "X", "components", List.of("nix")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("message")).contains("components");
    assertThat(client.post("/component-groups", in("component_group", "name", "X")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void getComponentGroups() {
    assertThat(client.read("/component-groups").findValuesAsText("name")).containsExactly("Shop");
    JsonNode all = client.read("/components");
    assertThat(all.findValuesAsText("name")).containsExactly("Shop", "Checkout");
    assertThat(all.at("/0/group").asBoolean()).isTrue();
    assertThat(all.at("/0/components/0").asText()).isEqualTo(site.code());
  }

  @Test
  void getComponentGroup() {
    assertThat(client.read("/component-groups/" + group + ".json").path("name").asText())
        .isEqualTo("Shop");
    assertThat(client.get("/component-groups/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void patchComponentGroup() {
    JsonNode renamed =
        Api.json(
            client.patch("/component-groups/" + group, in("component_group", "name", "Store")));
    assertThat(renamed.path("name").asText()).isEqualTo("Store");
    assertThat(renamed.path("description").asText()).isEqualTo("What is sold");
    assertThat(renamed.path("components")).hasSize(1);
  }

  @Test
  void putComponentGroup() {
    JsonNode emptied =
        Api.json(
            client.put(
                "/component-groups/" + group, in("component_group", "components", List.of())));
    assertThat(emptied.path("components")).isEmpty();
  }

  @Test
  void deleteComponentGroup() {
    assertThat(client.delete("/component-groups/" + group).statusCode()).isEqualTo(204);
    assertThat(client.read("/components").findValuesAsText("name")).containsExactly("Checkout");
  }

  @Test
  void getComponentGroupUptime() {
    JsonNode uptime = client.read("/component-groups/" + group + "/uptime");
    assertThat(uptime.path("uptime_percentage").asDouble()).isEqualTo(100);
    assertThat(uptime.path("id").asText()).isEqualTo(group);
  }
}
