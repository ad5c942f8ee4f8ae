package dev.muster.comms.access;

import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever belongs to a page that is not for everybody is behind one door. */
@QuarkusTest
class PrivatePageTest {
  private static final String PASSWORD = "correct horse battery";

  @Inject MovableClock clock;

  private Site site;
  private String incident;
  private String etag;

  @BeforeEach
  void aPageWithAnIncident() {
    site = Api.site("en", "ru");
    tell(new IncidentStory(clock, Severity.SEV1, site.serviceId()).declared());
    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    incident = summary.at("/incidents/0/id").asText();
    etag = given().get(base() + "/").header("ETag");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** Everything that a page has, and some things that it has not. */
  private List<String> paths() {
    String month = YearMonth.from(clock.instant().atZone(ZoneId.of("Europe/Moscow"))).toString();
    return List.of(
        "",
        "/",
        "/?lang=ru",
        "/history",
        "/history/" + month,
        "/history/1999-01",
        "/history.atom",
        "/history.rss",
        "/maintenances.ics",
        "/incidents/" + incident,
        "/incidents/zzzzzzzzzzzz",
        "/charts",
        "/embed",
        "/badge.svg",
        "/components/" + site.code() + "/badge.svg",
        "/assets/0123456789abcdef0123456789abcdef.png",
        "/api/v2/summary.json",
        "/api/v2/status.json",
        "/api/v2/components.json",
        "/api/v2/incidents.json",
        "/api/v2/incidents/unresolved.json",
        "/api/v2/scheduled-maintenances.json",
        "/api/v2/scheduled-maintenances/upcoming.json",
        "/api/v2/scheduled-maintenances/active.json",
        "/nothing-here");
  }

  @ParameterizedTest
  @EnumSource(value = AccessKind.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
  void nothingOfAPrivatePageIsTold(AccessKind kind) {
    close(kind);

    for (String path : paths()) {
      for (Method method : List.of(Method.GET, Method.HEAD)) {
        Response answer = strange().request(method, base() + path);
        assertClosed(kind, path, answer);
      }
      Response conditional =
          strange()
              .header("If-None-Match", etag)
              .header("Accept-Encoding", "gzip")
              .get(base() + path);
      assertThat(conditional.statusCode()).as(path).isNotEqualTo(304);
      assertThat(strange().header("If-None-Match", "*").get(base() + path).statusCode())
          .isNotEqualTo(304);
    }
    int written = strange().post(base() + "/api/v2/subscribers.json").statusCode();
    assertThat(written)
        .isEqualTo(
            kind == AccessKind.NETWORKS
                ? strange().post("/status/never-was/api/v2/subscribers.json").statusCode()
                : 401);
    assertThat(given().get("/").asString()).doesNotContain(site.name());
  }

  private void assertClosed(AccessKind kind, String path, Response answer) {
    assertThat(answer.statusCode()).as(path).isEqualTo(kind == AccessKind.NETWORKS ? 404 : 401);
    assertThat(answer.header("ETag")).as(path).isNull();
    assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isNull();
    assertThat(answer.header("Cache-Control"))
        .as(path)
        .satisfiesAnyOf(
            header -> assertThat(header).isNull(),
            header -> assertThat(header).contains("no-store"));
    assertThat(answer.asString())
        .as(path)
        .doesNotContain("Checkout")
        .doesNotContain("Problems")
        .doesNotContain("help@example.org")
        .doesNotContain("Pinned notice");
  }

  @Test
  void theDoorStandsAtAHostNameOfItsOwnToo() {
    String host = "private-" + UUID.randomUUID().toString().substring(0, 8) + ".acme.test";
    Api.json(
        Api.put(
            TestTokens.admin(),
            "/pages/" + site.pageId() + "/hosts",
            Map.of("hosts", List.of(host))));
    close(AccessKind.PASSWORD);
    for (String path : paths()) {
      Response answer = strange().header("Host", host).get(path.isEmpty() ? "/" : path);
      assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/nothing-here") ? 404 : 401);
    }
    Response right =
        strange().header("Host", host).formParam("password", PASSWORD).post("/sign-in");
    assertThat(right.header("Location")).isEqualTo("/");
    assertThat(given().header("Host", host).cookies(right.cookies()).get("/history").asString())
        .contains("Checkout");
  }

  @Test
  void toOthersAPageForNetworksDoesNotExist() {
    close(AccessKind.NETWORKS);
    Response closed = strange().get(base() + "/");
    Response never = given().get("/status/never-was");
    assertThat(closed.asString()).isEqualTo(never.asString());
    assertThat(closed.statusCode()).isEqualTo(never.statusCode());
  }

  @Test
  void theRightPasswordOpensEverythingAndNothingOfItIsCached() {
    close(AccessKind.PASSWORD);
    Response wrong = signIn("wrong horse battery");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.asString()).contains("not right");
    assertThat(wrong.header("Set-Cookie")).isNull();

    Response right = signIn(PASSWORD);

    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(right.header("Location")).isEqualTo(base() + "/history");
    assertThat(right.header("Set-Cookie"))
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
    Map<String, String> session = right.cookies();
    for (String path : paths()) {
      Response answer = given().cookies(session).redirects().follow(false).get(base() + path);
      assertThat(answer.statusCode())
          .as(path)
          .isEqualTo(path.matches(".*(1999-01|zzzz|nothing-here|/assets/.*|/charts)$") ? 404 : 200);
      if (answer.statusCode() == 200) {
        assertThat(answer.header("Cache-Control")).as(path).isEqualTo("private, no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isNull();
        assertThat(answer.header("ETag")).as(path).isNull();
      }
    }
    assertThat(given().cookies(session).get(base() + "/?lang=en").asString())
        .contains("Checkout")
        .contains("Sign out");
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOneAndAnUnchangedOneDoesNot() {
    close(AccessKind.PASSWORD);
    Map<String, String> session = signIn(PASSWORD).cookies();

    Api.json(access(TestTokens.admin(), Map.of("kind", "PASSWORD")));
    awaitChange();
    assertThat(given().cookies(session).get(base() + "/").statusCode()).isEqualTo(200);

    Api.json(access(TestTokens.admin(), Map.of("kind", "PASSWORD", "password", "another secret")));
    Awaitility.await("the door")
        .until(() -> given().cookies(session).get(base()).statusCode() == 401);
    assertThat(signIn(PASSWORD).statusCode()).isEqualTo(401);
    assertThat(signIn("another secret").statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionEndsByItselfAndWhenItsOwnerLeaves() {
    close(AccessKind.PASSWORD);
    Map<String, String> session = signIn(PASSWORD).cookies();
    Response left = given().cookies(session).redirects().follow(false).post(base() + "/sign-out");
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.header("Set-Cookie")).contains("Max-Age=0");

    clock.advance(Duration.ofHours(13));
    assertThat(given().cookies(session).get(base() + "/").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionOfOnePageOpensNoOtherAndCannotBeMade() {
    close(AccessKind.PASSWORD);
    Map<String, String> session = signIn(PASSWORD).cookies();
    String name = session.keySet().iterator().next();
    Site first = site;
    site = Api.site("en");
    close(AccessKind.PASSWORD);
    String other = "muster-page-" + code();

    assertThat(given().cookie(other, session.get(name)).get(base() + "/").statusCode())
        .isEqualTo(401);
    for (String forged : List.of("", ".", ".x", "..", "a.b", "." + "A".repeat(75))) {
      assertThat(given().cookie(other, forged).get(base() + "/").statusCode())
          .as(forged)
          .isEqualTo(401);
    }
    assertThat(first.slug()).isNotEqualTo(site.slug());
  }

  @Test
  void aFormOfAnotherSiteSignsNobodyIn() {
    close(AccessKind.PASSWORD);
    Response answer =
        given()
            .redirects()
            .follow(false)
            .header("Origin", "https://evil.test")
            .formParam("password", PASSWORD)
            .post(base() + "/sign-in");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void nobodyIsLedElsewhereAfterSigningIn() {
    close(AccessKind.PASSWORD);
    for (String way : List.of("//evil.test", "https://evil.test", "/\\evil.test", "/a\r\nX: y")) {
      Response answer =
          given()
              .redirects()
              .follow(false)
              .formParam("password", PASSWORD)
              .formParam("to", way)
              .post(base() + "/sign-in");
      assertThat(answer.header("Location")).as(way).isEqualTo(base() + "/");
    }
  }

  @Test
  void guessingIsLimited() throws Exception {
    close(AccessKind.PASSWORD);
    Response last = null;
    for (int i = 0; i < 40; i++) {
      last = Api.from("127.0.0.9").formParam("password", "guess " + i).post(base() + "/sign-in");
      if (last.statusCode() == 429) {
        break;
      }
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isNotBlank();
  }

  @Test
  void whoSignsInAtTheIdentityProviderIsLedInOnceTheyBelong() {
    Api.json(access(TestTokens.admin(), Map.of("kind", "LOGIN", "groups", List.of("responder"))));
    awaitClosed();
    String visit = "/page-visits/" + code() + "?to=/history";
    assertThat(given().get(base() + "/").asString()).contains("/status-pages/" + code());

    assertThat(given().get("/api/comms/v1" + visit).statusCode()).isEqualTo(401);
    Response stranger = visit(TestTokens.stakeholder(), visit);
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(stranger.asString()).contains("not for your account").doesNotContain(site.name());

    Response invited = visit(TestTokens.responder(), visit);
    assertThat(invited.statusCode()).isEqualTo(303);
    URI way = URI.create(invited.header("Location"));
    assertThat(way.getQuery()).isEqualTo("to=/history");
    Response inside =
        given().redirects().follow(false).get(way.getRawPath() + "?" + way.getRawQuery());
    assertThat(inside.statusCode()).isEqualTo(303);
    assertThat(inside.header("Location")).isEqualTo(base() + "/history");
    assertThat(given().cookies(inside.cookies()).get(base() + "/").statusCode()).isEqualTo(200);

    clock.advance(Duration.ofMinutes(2));
    assertThat(given().redirects().follow(false).get(way.getRawPath()).statusCode()).isEqualTo(401);
  }

  @Test
  void aPageForAllWhoCanSignInNeedsNoGroup() {
    Api.json(access(TestTokens.admin(), Map.of("kind", "LOGIN")));
    awaitClosed();
    assertThat(visit(TestTokens.noRoles(), "/page-visits/" + code()).statusCode()).isEqualTo(303);
  }

  @Test
  void whoComesFromTheRightNetworkIsAskedNothing() {
    Api.json(
        access(
            TestTokens.admin(),
            Map.of("kind", "NETWORKS", "networks", List.of("127.0.0.0/8", "::1"))));
    Awaitility.await("private")
        .until(() -> "private, no-store".equals(given().get(base() + "/").header("Cache-Control")));
    assertThat(given().get(base() + "/api/v2/summary.json").statusCode()).isEqualTo(200);

    Api.json(
        access(
            TestTokens.admin(),
            Map.of("kind", "NETWORKS", "networks", List.of("10.0.0.0/8", "2001:db8::/32"))));
    Awaitility.await("closed").until(() -> given().get(base() + "/").statusCode() == 404);
  }

  @Test
  void eachAudienceSeesItsOwnComponentsAndWhatTouchesThem() {
    JsonNode other = Api.component(site.pageId(), "Warehouse", UUID.randomUUID());
    Api.json(
        access(
            TestTokens.admin(),
            Map.of(
                "kind",
                "AUDIENCES",
                "audiences",
                List.of(
                    audience("Alpha", "password of alpha", site.componentId().toString()),
                    audience("Beta", "password of beta", other.path("id").asText())))));
    awaitClosed();
    Map<String, String> alpha = signIn("password of alpha").cookies();
    Map<String, String> beta = signIn("password of beta").cookies();

    String first = given().cookies(alpha).get(base() + "/?lang=en").asString();
    assertThat(first).contains("Checkout").contains("Problems with Checkout");
    assertThat(first).doesNotContain("Warehouse").doesNotContain("Beta");
    String second = given().cookies(beta).get(base() + "/?lang=en").asString();
    assertThat(second).contains("Warehouse").doesNotContain("Checkout");
    assertThat(second).contains("All systems operational");
    assertThat(given().cookies(beta).get(base() + "/incidents/" + incident).statusCode())
        .isEqualTo(404);
    assertThat(given().cookies(beta).get(base() + "/api/v2/incidents.json").asString())
        .doesNotContain("Checkout");
    assertThat(
            given()
                .cookies(beta)
                .get(base() + "/components/" + site.code() + "/badge.svg")
                .statusCode())
        .isEqualTo(404);
    for (String feed : List.of("/history.atom", "/history.rss", "/maintenances.ics")) {
      assertThat(given().cookies(alpha).get(base() + feed).statusCode()).as(feed).isEqualTo(404);
    }
    assertThat(first).doesNotContain("history.rss").doesNotContain("name=\"email\"");
  }

  @Test
  void onlyWhoIsInsideSubscribesAndNobodyToAPageInParts() {
    assertThat(subscribe(Map.of())).isEqualTo(202);
    close(AccessKind.PASSWORD);
    assertThat(subscribe(Map.of())).isEqualTo(404);
    assertThat(subscribe(signIn(PASSWORD).cookies())).isEqualTo(202);

    close(AccessKind.AUDIENCES);
    Awaitility.await("a page in parts").until(() -> subscribe(signIn(PASSWORD).cookies()) == 404);
  }

  private int subscribe(Map<String, String> session) {
    return given()
        .cookies(session)
        .formParam("page", site.slug())
        .formParam("email", "reader-" + UUID.randomUUID() + "@example.org")
        .post("/subscriptions")
        .statusCode();
  }

  @Test
  void aPageOpensToEverybodyAgain() {
    close(AccessKind.PASSWORD);
    Api.json(access(TestTokens.admin(), Map.of("kind", "PUBLIC")));
    Awaitility.await("open").until(() -> given().get(base() + "/").statusCode() == 200);
    assertThat(given().get(base() + "/").header("Cache-Control")).contains("public");
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertRefused(Map.of("kind", "PASSWORD"), 422, "password");
    assertRefused(Map.of("kind", "PASSWORD", "password", "short"), 400, "password");
    assertRefused(Map.of("kind", "NETWORKS"), 422, "networks");
    assertRefused(
        Map.of("kind", "NETWORKS", "networks", List.of("10.0.0.0/8", "10.0.0.0/99")),
        422,
        "networks[1]");
    assertRefused(Map.of("kind", "AUDIENCES"), 422, "audiences");
    String component = site.componentId().toString();
    assertRefused(
        Map.of("kind", "AUDIENCES", "audiences", List.of(audience("A", null, component))),
        422,
        "audiences[0].password");
    assertRefused(
        Map.of(
            "kind",
            "AUDIENCES",
            "audiences",
            List.of(
                audience("A", "the same secret", component),
                audience("B", "the same secret", component))),
        422,
        "audiences[1].password");
    assertRefused(
        Map.of(
            "kind",
            "AUDIENCES",
            "audiences",
            List.of(audience("A", "a good secret", UUID.randomUUID().toString()))),
        422,
        "audiences[0].componentIds");
  }

  @Test
  void onlyAdministratorsOpenAndCloseAndNobodyReadsAPassword() {
    close(AccessKind.PASSWORD);
    for (String token : List.of(TestTokens.manager(), TestTokens.responder())) {
      assertThat(access(token, Map.of("kind", "PUBLIC")).statusCode()).isEqualTo(403);
    }
    assertThat(Api.get(TestTokens.responder(), path()).statusCode()).isEqualTo(403);
    JsonNode shown = Api.json(Api.get(TestTokens.manager(), path()));
    assertThat(shown.path("hasPassword").asBoolean()).isTrue();
    assertThat(shown.toString()).doesNotContain(PASSWORD).doesNotContain("salt");
  }

  private void close(AccessKind kind) {
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/announcements",
            Map.of("title", Map.of("en", "Pinned notice"))));
    String component = site.componentId().toString();
    Map<String, Object> settings =
        switch (kind) {
          case PUBLIC -> Map.of();
          case PASSWORD -> Map.of("password", PASSWORD);
          case LOGIN -> Map.of("groups", List.of("partners"));
          case NETWORKS -> Map.of("networks", List.of("10.0.0.0/8"));
          case AUDIENCES -> Map.of("audiences", List.of(audience("A", PASSWORD, component)));
        };
    Map<String, Object> body = new HashMap<>(settings);
    body.put("kind", kind);
    Api.json(access(TestTokens.admin(), body));
    awaitClosed();
  }

  private static Map<String, Object> audience(String name, String password, String component) {
    Map<String, Object> audience = new HashMap<>();
    audience.put("name", name);
    audience.put("componentIds", List.of(component));
    if (password != null) {
      audience.put("password", password);
    }
    return audience;
  }

  private void assertRefused(Map<String, Object> settings, int status, String field) {
    Response answer = access(TestTokens.admin(), settings);
    assertThat(answer.statusCode()).as(settings.toString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
  }

  private Response access(String token, Map<String, Object> settings) {
    return Api.put(token, path(), settings);
  }

  private String path() {
    return "/pages/" + site.pageId() + "/access";
  }

  private String base() {
    return "/status/" + site.slug();
  }

  private String code() {
    return Api.json(Api.get(TestTokens.manager(), "/pages/" + site.pageId())).path("code").asText();
  }

  private static RequestSpecification strange() {
    return given().redirects().follow(false);
  }

  private Response signIn(String password) {
    return given()
        .redirects()
        .follow(false)
        .formParam("password", password)
        .formParam("to", "/history")
        .formParam("lang", "en")
        .post(base() + "/sign-in");
  }

  private static Response visit(String token, String path) {
    return given().auth().oauth2(token).redirects().follow(false).get("/api/comms/v1" + path);
  }

  private void awaitClosed() {
    await(status -> status == 401 || status == 404);
  }

  private void awaitChange() {
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/announcements",
            Map.of("title", Map.of("en", "Another notice"))));
    Map<String, String> session = signIn(PASSWORD).cookies();
    Awaitility.await("a change")
        .until(() -> given().cookies(session).get(base() + "/").asString().contains("Another"));
  }

  private void await(Predicate<Integer> wanted) {
    Awaitility.await("the door")
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get(base() + "/").statusCode(), wanted::test);
  }
}
