package dev.muster.oncall.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.contracts.catalog.ApiTokenChanged;
import dev.muster.oncall.Api;
import dev.muster.platform.security.SecretHash;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiTokenTest {
  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aTokenIsShownOnceAndDoesWhatItsRolesAllow() {
    try (var catalog = TopicProbe.on("muster.catalog")) {
      var anna = Api.person("anna");
      var issued =
          Api.post(
                  "/api-tokens",
                  Map.of("name", "script", "roles", List.of("responder"), "personId", anna.id()))
              .statusCode(201)
              .body("token", startsWith("mus_"))
              .extract();
      String secret = issued.path("token");
      var id = UUID.fromString(issued.path("id"));

      Api.get("/me", secret).statusCode(200).body("id", equalTo(anna.id().toString()));
      Api.get("/alerts", secret).statusCode(200);
      Api.post("/teams", Map.of("name", "x"), secret).statusCode(403);
      Api.get("/api-tokens").body("items[0].token", nullValue());
      var told = catalog.await(ApiTokenChanged.class, event -> event.tokenId().equals(id));
      assertThat(told.hash()).isEqualTo(SecretHash.sha256(secret));
      EventSchemas.validate(told);

      Api.delete("/api-tokens/" + id).statusCode(204);

      Api.get("/alerts", secret).statusCode(401);
      catalog.await(ApiTokenChanged.class, e -> e.tokenId().equals(id) && e.revoked());
    }
  }

  @Test
  void aRepeatedRequestMakesNoSecondTokenAndKeepsNoSecret() {
    var key = UUID.randomUUID().toString();
    var body = Map.of("name", Api.unique("repeated"), "roles", List.of("responder"));

    issue(key, body).statusCode(201).body("token", startsWith("mus_"));

    issue(key, body).statusCode(409).body("code", equalTo("request.secret-already-shown"));
    Api.get("/api-tokens?limit=200")
        .body("items.findAll { it.name == '%s' }.size()".formatted(body.get("name")), equalTo(1));
  }

  private static ValidatableResponse issue(String key, Object body) {
    return given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post(Api.V1 + "/api-tokens")
        .then();
  }

  @Test
  void aTokenIsAcceptedInTheFormOfPagerDutysClientsToo() {
    String secret =
        Api.post("/api-tokens", Map.of("name", "client", "roles", List.of("responder")))
            .extract()
            .path("token");

    withHeader("Token token=" + secret).statusCode(200);
    withHeader("token TOKEN=" + secret).statusCode(200);
    withHeader("Token " + secret).statusCode(401);
    withHeader("Token token=" + secret + "x").statusCode(401);
    withHeader("Token token=").statusCode(401);
  }

  private static ValidatableResponse withHeader(String authorization) {
    return given().header("Authorization", authorization).get(Api.V1 + "/alerts").then();
  }

  @Test
  void aTokenEndsAtItsTime() {
    var expires = clock.instant().plus(Duration.ofHours(1));
    String secret =
        Api.post(
                "/api-tokens",
                Map.of(
                    "name", "short",
                    "roles", List.of("responder"),
                    "expiresAt", expires.toString()))
            .extract()
            .path("token");
    Api.get("/alerts", secret).statusCode(200);

    clock.advance(Duration.ofHours(1));

    Api.get("/alerts", secret).statusCode(401);
    Api.post(
            "/api-tokens",
            Map.of("name", "x", "roles", List.of("admin"), "expiresAt", expires.toString()))
        .statusCode(422)
        .body("code", equalTo("api-token.expired"));
  }

  @Test
  void aTokenOfNobodyHasNoProfile() {
    String secret =
        Api.post("/api-tokens", Map.of("name", "robot", "roles", List.of("admin")))
            .extract()
            .path("token");

    Api.get("/me", secret).statusCode(404).body("code", equalTo("person.no-person"));
  }

  @Test
  void onlyAdministratorsIssueTokensAndOnlyWithKnownRoles() {
    var body = Map.of("name", "x", "roles", List.of("responder"));
    Api.post("/api-tokens", body, TestTokens.manager()).statusCode(403);
    Api.post("/api-tokens", Map.of("name", "x", "roles", List.of("root"))).statusCode(400);
  }
}
