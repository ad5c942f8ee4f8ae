package dev.muster.comms.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups, order and dependencies, from the API to the public documents. */
@QuarkusTest
class PageLayoutTest {
  private Site site;
  private String checkout;
  private String search;
  private String basket;

  @BeforeEach
  void aPageWithThreeComponents() {
    site = Api.site("en");
    checkout = site.componentId().toString();
    search = component("Search");
    basket = component("Basket");
  }

  @Test
  void aGroupHoldsComponentsAndIsShownAsARowWithTheirIds() {
    JsonNode group = addGroup("Shop", List.of(basket, checkout));

    JsonNode components = await("Search", "Shop", "Basket", "Checkout");

    JsonNode row = components.get(positionOf(components, "Shop"));
    assertThat(row.path("id")).isEqualTo(group.path("code"));
    assertThat(row.path("group").asBoolean()).isTrue();
    assertThat(row.path("components")).hasSize(2);
    JsonNode child = components.get(positionOf(components, "Basket"));
    assertThat(child.path("group_id")).isEqualTo(row.path("id"));
    assertThat(child.path("position").asInt()).isEqualTo(1);
    assertThat(row.path("components").get(0)).isEqualTo(child.path("id"));
  }

  @Test
  void theStatusOfAGroupIsTheWorstOfItsComponents() {
    addGroup("Shop", List.of(basket, checkout));
    setStatus(basket, "PARTIAL_OUTAGE");

    Api.awaitSummary(
        site,
        found -> {
          JsonNode components = found.path("components");
          int shop = positionOf(components, "Shop");
          return shop >= 0 && components.get(shop).path("status").asText().equals("partial_outage");
        });
  }

  @Test
  void anOrderMovesGroupsAndComponentsAtOnce() {
    String shop = addGroup("Shop", List.of(checkout)).path("id").asText();
    Response arranged =
        arrange(
            List.of(
                Map.of("componentIds", List.of(search)),
                Map.of("groupId", shop, "componentIds", List.of(basket, checkout))));

    assertThat(arranged.statusCode()).isEqualTo(204);
    await("Search", "Shop", "Basket", "Checkout");
  }

  @Test
  void anOrderThatLeavesSomethingOutIsRefused() {
    Response partial = arrange(List.of(Map.of("componentIds", List.of(search))));
    assertThat(partial.statusCode()).isEqualTo(409);
    assertThat(partial.jsonPath().getString("code")).isEqualTo("statuspage.order-differs");

    Response twice =
        arrange(
            List.of(
                Map.of("componentIds", List.of(search)),
                Map.of("componentIds", List.of(search)),
                Map.of("componentIds", List.of(basket))));
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(arrange(List.of(Map.of("componentIds", List.of(search, basket)))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRenamedGroupKeepsItsComponentsAndARemovedOneLeavesThemOnThePage() {
    JsonNode group = addGroup("Shop", List.of(checkout));
    String path = "/component-groups/" + group.path("id").asText();
    Api.json(Api.put(TestTokens.manager(), path, Map.of("name", "Store")));
    await("Search", "Basket", "Store", "Checkout");

    assertThat(Api.delete(TestTokens.manager(), path).statusCode()).isEqualTo(204);

    for (JsonNode component : await("Search", "Basket", "Checkout")) {
      assertThat(component.path("group_id").isNull()).isTrue();
    }
    assertThat(Api.get(TestTokens.manager(), path).statusCode()).isEqualTo(404);
  }

  @Test
  void aCircleOfDependenciesIsRefusedAndNamed() {
    depend(checkout, "Checkout", basket);
    depend(basket, "Basket", search);
    Response circle =
        Api.put(
            TestTokens.manager(),
            "/components/" + search,
            Map.of("name", "Search", "dependsOn", List.of(checkout)));

    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.jsonPath().getString("code")).isEqualTo("component.dependency-circle");
    assertThat(circle.jsonPath().getString("errors[0].field")).isEqualTo("dependsOn");
    assertThat(circle.jsonPath().getString("detail"))
        .contains("Search → Checkout → Basket → Search");
  }

  @Test
  void whatNeedsAFailingComponentIsProposedForANewStatus() {
    depend(checkout, "Checkout", basket);
    setStatus(basket, "MAJOR_OUTAGE");

    JsonNode proposals =
        Api.json(Api.get(TestTokens.responder(), "/pages/" + site.pageId() + "/status-proposals"));

    assertThat(proposals.path("items")).hasSize(1);
    assertThat(proposals.at("/items/0/componentId").asText()).isEqualTo(checkout);
    assertThat(proposals.at("/items/0/status").asText()).isEqualTo("PARTIAL_OUTAGE");
    assertThat(proposals.at("/items/0/because/0").asText()).isEqualTo(basket);
  }

  @Test
  void groupsAndNeedsOfAnotherPageAreUnknown() {
    Site other = Api.site("en");
    String foreign =
        Api.json(
                Api.post(
                    TestTokens.manager(),
                    "/pages/" + other.pageId() + "/component-groups",
                    Map.of("name", "Elsewhere")))
            .path("id")
            .asText();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("name", "Search", "groupId", foreign),
            Map.of("name", "Search", "dependsOn", List.of(other.componentId())))) {
      assertThat(Api.put(TestTokens.manager(), "/components/" + search, wrong).statusCode())
          .isEqualTo(422);
    }
    Response group =
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/component-groups",
            Map.of("name", "Shop", "componentIds", List.of(other.componentId())));
    assertThat(group.jsonPath().getString("errors[0].field")).isEqualTo("componentIds");
  }

  @Test
  void aComponentThatIsNoShowcaseHasNoBars() {
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + search,
            Map.of("name", "Search", "showcase", false)));

    Api.awaitSummary(
        site,
        found -> {
          JsonNode components = found.path("components");
          int position = positionOf(components, "Search");
          return position >= 0 && !components.get(position).path("showcase").asBoolean();
        });
  }

  @Test
  void respondersChangeNothingAboutTheLayout() {
    String group = addGroup("Shop", List.of()).path("id").asText();
    String page = "/pages/" + site.pageId();
    String token = TestTokens.responder();
    assertThat(Api.post(token, page + "/component-groups", Map.of("name", "X")).statusCode())
        .isEqualTo(403);
    assertThat(Api.put(token, "/component-groups/" + group, Map.of("name", "X")).statusCode())
        .isEqualTo(403);
    assertThat(Api.delete(token, "/component-groups/" + group).statusCode()).isEqualTo(403);
    assertThat(Api.put(token, page + "/order", Map.of("items", List.of())).statusCode())
        .isEqualTo(403);
  }

  private String component(String name) {
    return Api.json(
            Api.post(
                TestTokens.manager(),
                "/pages/" + site.pageId() + "/components",
                Map.of("name", name, "serviceIds", List.of(UUID.randomUUID()))))
        .path("id")
        .asText();
  }

  private JsonNode addGroup(String name, List<String> components) {
    return Api.json(
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/component-groups",
            Map.of("name", name, "componentIds", components)));
  }

  private Response arrange(List<Map<String, Object>> items) {
    return Api.put(
        TestTokens.manager(), "/pages/" + site.pageId() + "/order", Map.of("items", items));
  }

  private static void depend(String id, String name, String needed) {
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + id,
            Map.of("name", name, "dependsOn", List.of(needed))));
  }

  private static void setStatus(String id, String status) {
    Api.json(
        Api.put(TestTokens.manager(), "/components/" + id + "/status", Map.of("status", status)));
  }

  /** The public components, as soon as exactly these are there from top to bottom. */
  private JsonNode await(String... names) {
    return Api.awaitSummary(
            site, found -> found.path("components").findValuesAsText("name").equals(List.of(names)))
        .path("components");
  }

  private static int positionOf(JsonNode components, String name) {
    return components.findValuesAsText("name").indexOf(name);
  }
}
