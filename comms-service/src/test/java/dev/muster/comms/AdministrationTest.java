package dev.muster.comms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdministrationTest {
  @Test
  void twoPagesCannotShareAnAddressAndOneIsTheDefault() {
    Site site = Api.site("en");
    Map<String, Object> page =
        Map.of("slug", site.slug(), "name", "Twin", "languages", List.of("en"));
    assertThat(Api.post(TestTokens.manager(), "/pages", page).statusCode()).isEqualTo(409);

    JsonNode pages = Api.json(Api.get(TestTokens.stakeholder(), "/pages?limit=200"));
    long defaults = 0;
    for (JsonNode each : pages.path("items")) {
      defaults += each.path("isDefault").asBoolean() ? 1 : 0;
    }
    assertThat(defaults).isEqualTo(1);
  }

  @Test
  void thePageThatBecomesTheDefaultAnswersAtTheRoot() {
    Site site = Api.site("en");
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/pages/" + site.pageId(),
            Map.of(
                "slug",
                site.slug(),
                "name",
                "Root page",
                "languages",
                List.of("en"),
                "isDefault",
                true)));

    org.awaitility.Awaitility.await()
        .until(() -> io.restassured.RestAssured.get("/").asString().contains("Root page"));
  }

  @Test
  void unknownZonesAndLanguagesAreNamed() {
    Response answer =
        Api.post(
            TestTokens.manager(),
            "/pages",
            Map.of(
                "slug",
                "x-" + UUID.randomUUID(),
                "name",
                "X",
                "languages",
                List.of("en", "tlh"),
                "zone",
                "Moon/Base"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.field", String.class))
        .anyMatch(field -> field.startsWith("languages"))
        .contains("zone");
  }

  @Test
  void whatAPersonSetsByHandIsShown() {
    Site site = Api.site("en");
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + site.componentId() + "/status",
            Map.of("status", "UNDER_MAINTENANCE")));

    JsonNode summary =
        Api.awaitSummary(
            site, found -> found.at("/components/0/status").asText().equals("under_maintenance"));
    assertThat(summary.at("/status/indicator").asText()).isEqualTo("maintenance");
  }

  @Test
  void aRemovedComponentLeavesThePage() {
    Site site = Api.site("en");
    assertThat(Api.delete(TestTokens.manager(), "/components/" + site.componentId()).statusCode())
        .isEqualTo(204);
    Api.awaitSummary(site, found -> found.path("components").isEmpty());
  }

  @Test
  void anEditedTemplateNamesItsMistakesAndIsUsedOnceRight() {
    String path = "/templates/post.title/ru";
    Response wrong =
        Api.put(TestTokens.admin(), path, Map.of("body", "ok\n{{components}} {{secret}}"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.jsonPath().getString("errors[0].message"))
        .startsWith("line 2, column 16:")
        .contains("{{secret}}");

    JsonNode changed =
        Api.json(Api.put(TestTokens.admin(), path, Map.of("body", "Сбой: {{components}}")));
    assertThat(changed.path("version").asInt()).isPositive();
    assertThat(changed.path("shipped").asBoolean()).isFalse();
    JsonNode preview =
        Api.json(
            Api.post(TestTokens.manager(), path + "/preview", Map.of("body", "{{components}}!")));
    assertThat(preview.path("body").asText()).isEqualTo("Оплата, API платежей!");
    JsonNode reset = Api.json(Api.delete(TestTokens.admin(), path));
    assertThat(reset.path("body").asText()).isEqualTo("Проблемы: {{components}}");
    assertThat(Api.json(Api.get(TestTokens.admin(), path + "/versions")).path("items").size())
        .isGreaterThanOrEqualTo(2);
    assertThat(Api.put(TestTokens.manager(), path, Map.of("body", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePolicyIsVersionedAndTheDemoHasShortClocks() {
    JsonNode before = Api.json(Api.get(TestTokens.stakeholder(), "/policy"));
    JsonNode demo =
        Api.json(Api.put(TestTokens.admin(), "/policy/preset", Map.of("preset", "demo")));
    try {
      assertThat(demo.path("version").asInt()).isEqualTo(before.path("version").asInt() + 1);
      assertThat(demo.at("/policy/severities/SEV1/publicCadenceSeconds").asInt()).isEqualTo(120);
    } finally {
      Api.json(Api.put(TestTokens.admin(), "/policy/preset", Map.of("preset", "default")));
    }
    JsonNode after = Api.json(Api.get(TestTokens.stakeholder(), "/policy"));
    assertThat(after.at("/policy/severities/SEV1/firstPublicPostSeconds").asInt()).isEqualTo(600);
    assertThat(
            Api.put(TestTokens.responder(), "/policy/preset", Map.of("preset", "demo"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void onlyAdministratorsSeeDeliveriesAndEvents() {
    for (String view : List.of("/deliveries", "/events/outbox", "/events/dead-letters")) {
      given().get("/api/comms/v1" + view).then().statusCode(401);
      assertThat(Api.get(TestTokens.manager(), view).statusCode()).isEqualTo(403);
      assertThat(Api.get(TestTokens.admin(), view).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyWriteIsInTheAudit() {
    Site site = Api.site("en");
    JsonNode audit = Api.json(Api.get(TestTokens.admin(), "/audit?limit=200"));
    assertThat(audit.toString()).contains(site.pageId().toString()).contains("status-page.add");
  }
}
