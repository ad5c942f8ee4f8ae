package dev.muster.comms.manage;

import static io.restassured.RestAssured.given;
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

@QuarkusTest
class PageKeysTest {
  private Site site;

  @BeforeEach
  void aPage() {
    site = Api.site("en");
  }

  @Test
  void aKeyIsShownOnceAndOnlyAdministratorsMakeOne() {
    Map<String, Object> wanted = Map.of("name", "CI", "pageIds", List.of(site.pageId()));
    JsonNode made = Api.json(Api.post(TestTokens.admin(), "/page-keys", wanted));
    String secret = made.path("key").asText();

    JsonNode listed = Api.json(Api.get(TestTokens.admin(), "/page-keys")).at("/items/0");
    assertThat(listed.path("id")).isEqualTo(made.path("id"));
    assertThat(listed.has("key")).isFalse();
    assertThat(secret).endsWith(listed.path("hint").asText()).hasSizeGreaterThan(40);
    assertThat(Api.post(TestTokens.manager(), "/page-keys", wanted).statusCode()).isEqualTo(403);
    assertThat(Api.get(TestTokens.manager(), "/page-keys").statusCode()).isEqualTo(403);
    assertThat(
            Api.delete(TestTokens.manager(), "/page-keys/" + made.path("id").asText()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aKeyForAPageThatIsNotThereIsRefused() {
    Map<String, Object> wanted = Map.of("name", "CI", "pageIds", List.of(UUID.randomUUID()));
    assertThat(Api.post(TestTokens.admin(), "/page-keys", wanted).statusCode()).isEqualTo(404);
    Map<String, Object> none = Map.of("name", "CI", "pageIds", List.of());
    assertThat(Api.post(TestTokens.admin(), "/page-keys", none).statusCode()).isEqualTo(400);
  }

  @Test
  void bothHeadersAndTheQueryLetTheKeyIn() {
    ManageClient client = ManageClient.of(site);
    for (String header : List.of("OAuth " + client.key(), client.key(), "oauth " + client.key())) {
      given()
          .header("Authorization", header)
          .get(client.base() + "/components.json")
          .then()
          .statusCode(200);
    }
    given().get(client.base() + "/components?api_key=" + client.key()).then().statusCode(200);
    JsonNode used = Api.json(Api.get(TestTokens.admin(), "/page-keys")).at("/items/0/lastUsedAt");
    assertThat(used.isTextual()).isTrue();
  }

  @Test
  void whoeverHasNoKeyIsToldInStatuspagesWords() {
    String path = "/v1/pages/" + ManageClient.code(site);
    for (String header : List.of("OAuth wrong", "wrong", "Bearer " + TestTokens.admin())) {
      Response refused = given().header("Authorization", header).get(path);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.contentType()).startsWith("application/json");
      assertThat(refused.jsonPath().getString("error")).isEqualTo("Could not authenticate");
      assertThat(refused.jsonPath().getString("message")).isNotBlank();
    }
    given().get(path).then().statusCode(401);
    given().get(path + "?api_key=").then().statusCode(401);
  }

  @Test
  void aRevokedKeyOpensNothing() {
    ManageClient client = ManageClient.of(site);
    assertThat(client.get("").statusCode()).isEqualTo(200);
    String id = Api.json(Api.get(TestTokens.admin(), "/page-keys")).at("/items/0/id").asText();
    assertThat(Api.delete(TestTokens.admin(), "/page-keys/" + id).statusCode()).isEqualTo(204);
    assertThat(client.get("").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyOpensItsOwnPagesOnly() {
    ManageClient other = ManageClient.of(Api.site("en"));
    String path = "/v1/pages/" + ManageClient.code(site);
    for (String part :
        List.of("", "/components", "/component-groups", "/incidents", "/metrics", "/subscribers")) {
      Response answer = given().header("Authorization", "OAuth " + other.key()).get(path + part);
      assertThat(answer.statusCode()).as(part).isEqualTo(404);
      assertThat(answer.jsonPath().getString("error")).isNotBlank();
    }
    given()
        .header("Authorization", "OAuth " + other.key())
        .contentType("application/json")
        .body(ManageClient.in("page", "name", "Taken over"))
        .patch(path)
        .then()
        .statusCode(404);
  }

  @Test
  void aKeyIsLetInSixtyTimesAMinute() {
    ManageClient client = ManageClient.of(site);
    for (int i = 0; i < 60; i++) {
      assertThat(client.get("").statusCode()).isEqualTo(200);
    }
    Response tooOften = client.get("");
    for (int i = 0; i < 5 && tooOften.statusCode() == 200; i++) {
      tooOften = client.get("");
    }
    assertThat(tooOften.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(tooOften.header("Retry-After"))).isBetween(1, 60);
    assertThat(tooOften.jsonPath().getString("error")).isNotBlank();
    assertThat(ManageClient.of(site).get("").statusCode()).isEqualTo(200);
  }

  @Test
  void theKeyStandsInTheAudit() {
    ManageClient client = ManageClient.of(site);
    Api.json(client.patch("", ManageClient.in("page", "name", "Renamed by key")));
    JsonNode entry = Api.json(Api.get(TestTokens.admin(), "/audit?limit=1")).at("/items/0");
    assertThat(entry.path("actorName").asText()).isEqualTo("deploy script");
    assertThat(entry.path("actorKind").asText()).isEqualTo("TOKEN");
    assertThat(entry.path("action").asText()).isEqualTo("status-page.change");
    assertThat(entry.path("targetId").asText()).isEqualTo(site.pageId().toString());
  }
}
