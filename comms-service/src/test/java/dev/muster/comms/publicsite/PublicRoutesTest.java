package dev.muster.comms.publicsite;

import static dev.muster.comms.Api.from;
import static dev.muster.comms.IncidentStory.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicRoutesTest {
  @Inject InstantSource time;
  @Inject RateLimiter limiter;

  @TestHTTPResource("/")
  URI root;

  private Site site;

  @BeforeEach
  void aPageWithAnIncident() {
    site = Api.site("en", "ru");
    tell(new IncidentStory(time, Severity.SEV1, site.serviceId()).declared());
    Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
  }

  @Test
  void aPageSpeaksTheReadersLanguage() {
    assertThat(page("ru-RU,ru;q=0.9", "").asString()).contains("Проблемы: Checkout");
    assertThat(page("de", "").asString()).contains("Problems with Checkout");
    assertThat(page("ru", "?lang=en").asString()).contains("Problems with Checkout");
    assertThat(page("ru", "").header("Content-Language")).isEqualTo("ru");
    assertThat(page("ru", "").header("Vary")).contains("Accept-Language");
  }

  @Test
  void whoHasThePageAlreadyIsToldSo() {
    Response first = page("en", "");
    String tag = first.header("ETag");
    Response second =
        given().header("If-None-Match", tag).get("/status/" + site.slug() + "?lang=en");

    assertThat(tag).isNotBlank();
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.header("ETag")).isNotBlank();
    assertThat(second.asString()).isEmpty();
  }

  @Test
  void thePageIsUnderThirtyKilobytesOnTheWire() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(root.resolve("/status/" + site.slug()))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body().length).isLessThan(30 * 1024);
  }

  @Test
  void thePageMayDoNothingButShowAndSendItsForm() {
    Response answer = page("en", "");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("public").contains("max-age");
  }

  @Test
  void theReadApiIsOpenToOtherOrigins() {
    String path = "/status/" + site.slug() + "/api/v2/summary.json";
    assertThat(given().get(path).header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(given().get(path).contentType()).startsWith("application/json");
    assertThat(given().options(path).statusCode()).isEqualTo(204);
  }

  @Test
  void theFrameMayStandInOtherPagesAndABadgeIsAPicture() {
    Response frame = given().get("/status/" + site.slug() + "/embed?lang=en");
    assertThat(frame.header("Content-Security-Policy"))
        .contains("frame-ancestors *")
        .contains("default-src 'none'");
    assertThat(frame.asString()).contains("Problems with Checkout");
    assertThat(page("en", "").header("Content-Security-Policy")).contains("frame-ancestors 'none'");

    Response badge =
        given().get("/status/" + site.slug() + "/components/" + site.code() + "/badge.svg?lang=en");
    assertThat(badge.contentType()).startsWith("image/svg+xml");
    assertThat(badge.asString()).contains("Checkout: Major outage");
    assertThat(badge.header("ETag")).isNotBlank();
    assertThat(given().get("/status/" + site.slug() + "/badge.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void headTellsTheLengthWithoutTheBody() {
    Response head = given().head("/status/" + site.slug());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1000);
  }

  @Test
  void aPostHasAPageOfItsOwnAndTheHistoryLeadsThere() {
    String code =
        given()
            .get("/status/" + site.slug() + "/api/v2/incidents.json")
            .jsonPath()
            .getString("incidents[0].id");
    assertThat(given().get("/status/" + site.slug() + "/history").asString())
        .contains("/incidents/" + code);
    assertThat(given().get("/status/" + site.slug() + "/incidents/" + code).statusCode())
        .isEqualTo(200);
    assertThat(given().get("/status/" + site.slug() + "/history.atom").contentType())
        .startsWith("application/atom+xml");
  }

  @Test
  void aPostKeepsItsPageWhenFiftyNewerOnesPushItOutOfTheHistory() {
    Instant began = time.instant();
    String old = post("Old trouble");
    String newest = old;
    for (int i = 1; i <= SiteReader.INCIDENTS; i++) {
      newest = post("Trouble " + i);
    }
    String path = "/status/" + site.slug();
    String last = newest;
    Awaitility.await("newer posts only")
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get(path + "/history").asString(), shown(last, old));

    Response page = given().get(path + "/incidents/" + old + "?lang=en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("Old trouble").contains("All is well again");
    assertThat(page.header("ETag")).isNotBlank();
    String month = YearMonth.from(began.atZone(ZoneId.of("Europe/Moscow"))).toString();
    assertThat(given().get(path + "/history?lang=en").asString()).contains("/history/" + month);
    Response archive = given().get(path + "/history/" + month + "?lang=en");
    assertThat(archive.statusCode()).isEqualTo(200);
    assertThat(archive.asString()).contains("/incidents/" + old);
    assertThat(given().get(path + "/history/1999-01").statusCode()).isEqualTo(404);
    Site other = Api.site("en");
    assertThat(given().get("/status/" + other.slug() + "/incidents/" + old).statusCode())
        .isEqualTo(404);
  }

  @Test
  void searchEnginesMayReadPagesAndNothingElse() {
    Response robots = given().get("/robots.txt");

    assertThat(robots.statusCode()).isEqualTo(200);
    assertThat(robots.contentType()).startsWith("text/plain");
    assertThat(robots.asString()).startsWith("User-agent: *").contains("Disallow: /api/");
  }

  @Test
  void theSearchForOldPostsIsLimited() throws IOException {
    String client = "127.0.0.3";
    while (limiter.tryTake("old-incident", client)) {
      assertThat(client).isNotBlank();
    }

    Response answer =
        from(client)
            .header("Accept-Language", "ru")
            .get("/status/" + site.slug() + "/incidents/zzzzzzzzzzzz");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(answer.asString()).contains("Слишком много запросов");
  }

  private static Predicate<String> shown(String there, String gone) {
    return page -> page.contains(there) && !page.contains(gone);
  }

  /** Publishes a post about something that is over, and returns its code. */
  private String post(String title) {
    return Api.json(
            Api.post(
                TestTokens.manager(),
                "/posts",
                Map.of(
                    "pageId",
                    site.pageId(),
                    "title",
                    Map.of("en", title, "ru", title),
                    "status",
                    "RESOLVED",
                    "body",
                    Map.of("en", "All is well again", "ru", "Всё снова в порядке"),
                    "deliver",
                    false)))
        .path("code")
        .asText();
  }

  @Test
  void anAddressWithoutAPageSaysSoInWords() {
    Response answer = given().header("Accept-Language", "ru").get("/status/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("нет страницы состояния");
    assertThat(given().get("/status/nowhere/api/v2/summary.json").statusCode()).isEqualTo(404);
  }

  private Response page(String language, String query) {
    return given().header("Accept-Language", language).get("/status/" + site.slug() + query);
  }
}
