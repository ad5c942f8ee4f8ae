package dev.muster.comms.statuspage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageHostsTest {
  private Site site;
  private String host;

  @BeforeEach
  void aPage() {
    site = Api.site("en", "ru");
    host = "status-" + UUID.randomUUID().toString().substring(0, 8) + ".acme.test";
  }

  @Test
  void thePageAnswersAtTheRootOfItsHostAndIsLinkedByIt() {
    JsonNode page = Api.json(hosts(TestTokens.admin(), host));

    assertThat(page.path("hosts").get(0).asText()).isEqualTo(host);
    assertThat(page.path("url").asText()).matches("http://" + host + "(:\\d+)?/");
    awaitPage("/api/v2/summary.json", "http://" + host);
    assertThat(at("/?lang=en").asString())
        .contains(site.name())
        .contains("href=\"/history?lang=en\"");
    assertThat(at("/history.atom").asString()).contains("tag:" + host + ",2005:/history");
    assertThat(at("/status/" + site.slug()).statusCode()).isEqualTo(200);
    assertThat(given().get("/status/" + site.slug() + "/api/v2/status.json").asString())
        .contains("http://" + host);
  }

  @Test
  void aHostShowsItsOwnPageOnlyAndAnUnknownOneTheDefaultPage() {
    Site other = Api.site("en");
    Api.json(hosts(TestTokens.admin(), host));
    awaitPage("/", site.name());

    assertThat(at("/status/" + other.slug()).statusCode()).isEqualTo(404);
    assertThat(at("/status/" + other.slug() + "/api/v2/summary.json").statusCode()).isEqualTo(404);
    assertThat(at("/incidents/zzzzzzzzzzzz").statusCode()).isEqualTo(404);
    assertThat(given().header("Host", "elsewhere.test").get("/").asString())
        .isEqualTo(given().get("/").asString());
  }

  @Test
  void lettersOfTheWorldBecomePunycodeAndCaseDoesNotMatter() {
    String name = "Статус-" + host;
    JsonNode page = Api.json(hosts(TestTokens.admin(), name));
    String ascii = page.path("hosts").get(0).asText();
    assertThat(ascii).startsWith("xn--").isLowerCase();
    host = ascii.toUpperCase(java.util.Locale.ROOT);
    awaitPage("/", site.name());
  }

  @Test
  void aHostBelongsToOnePageAndIsFreeAgainWhenItIsGivenUp() {
    Api.json(hosts(TestTokens.admin(), host, "second." + host));
    Site other = Api.site("en");

    Response taken = hosts(TestTokens.admin(), other, "third." + host, host);
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.jsonPath().getString("errors[0].field")).isEqualTo("hosts[1]");

    JsonNode swapped = Api.json(hosts(TestTokens.admin(), "second." + host, host));
    assertThat(swapped.path("hosts").get(0).asText()).isEqualTo("second." + host);
    Api.json(hosts(TestTokens.admin(), new String[0]));
    assertThat(hosts(TestTokens.admin(), other, host).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoHostNameIsNamed() {
    for (String wrong :
        List.of(
            "localhost",
            "127.0.0.1",
            "https://status.example.org",
            "status.example.org:8443",
            "-a.example.org",
            "a b.example.org",
            "status.example.org\r\nX: y",
            "x".repeat(64) + ".org")) {
      Response answer = hosts(TestTokens.admin(), host, wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
      assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("hosts[1]");
    }
  }

  @Test
  void onlyAdministratorsDecide() {
    assertThat(hosts(TestTokens.manager(), host).statusCode()).isEqualTo(403);
    assertThat(hosts(TestTokens.responder(), host).statusCode()).isEqualTo(403);
  }

  private Response hosts(String token, String... names) {
    return hosts(token, site, names);
  }

  private static Response hosts(String token, Site page, String... names) {
    return Api.put(token, "/pages/" + page.pageId() + "/hosts", Map.of("hosts", List.of(names)));
  }

  private Response at(String path) {
    return given().header("Host", host).get(path);
  }

  private void awaitPage(String path, String words) {
    Awaitility.await(path)
        .atMost(Duration.ofSeconds(20))
        .until(() -> at(path).asString().contains(words));
  }
}
