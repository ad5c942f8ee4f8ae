package dev.muster.comms.metric;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
  @Inject InstantSource time;
  @Inject Sql sql;
  @Inject OldPoints old;

  private Site site;
  private UUID metric;
  private Instant now;

  @BeforeEach
  void aPageWithAMetric() {
    site = Api.site("en", "ru");
    metric = addMetric("Answer time", Map.of("suffix", "ms", "decimals", 1));
    now = time.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void pointsBecomeAChartAndTheSameInWords() {
    feed(point(now.minusSeconds(3_600), 100), point(now.minusSeconds(1), 150.3));

    String page = awaitPage("150.3\u00a0ms");
    assertThat(page)
        .contains("Answer time, Last 24 hours: 100.0\u00a0ms to 150.3\u00a0ms")
        .contains("<svg class=\"chart\"");
    assertThat(given().get("/status/" + site.slug() + "/charts?lang=ru").asString())
        .contains("Последние 30 дней");
    JsonNode shown = Api.json(Api.get(TestTokens.stakeholder(), "/metrics/" + metric));
    assertThat(shown.path("latestValue").asDouble()).isEqualTo(150.3);
    assertThat(shown.path("latestAt").asText()).isEqualTo(now.minusSeconds(1).toString());
  }

  @Test
  void aPointSentAgainReplacesTheOneOfItsSecond() {
    feed(point(now, 1), point(now, 2));
    feed(point(now, 40));
    feed(point(now.minusSeconds(1), 20));

    assertThat(sums(MetricPoints.HOUR).stream().mapToInt(Sum::points).sum()).isEqualTo(2);
    assertThat(sums(MetricPoints.HOUR).stream().mapToDouble(Sum::total).sum()).isEqualTo(60);
    assertThat(sums(MetricPoints.TEN_MINUTES).stream().mapToDouble(Sum::total).sum()).isEqualTo(60);
    assertThat(
            Api.json(Api.get(TestTokens.manager(), "/metrics/" + metric))
                .path("latestValue")
                .asDouble())
        .isEqualTo(40);
  }

  @Test
  void pointsOfAnotherTimeAreRefusedAndNamed() {
    for (Instant wrong : List.of(now.minus(Duration.ofDays(31)), now.plusSeconds(3_600))) {
      Response answer = send(point(now, 1), point(wrong, 2));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("points[1].at");
    }
    assertThat(sums(MetricPoints.HOUR)).isEmpty();
  }

  @Test
  void whatNoChartShowsAnyMoreIsForgotten() {
    feed(point(now, 7), point(now.minus(Duration.ofDays(3)), 5));

    old.deleteOld(now);
    assertThat(sums(MetricPoints.TEN_MINUTES)).hasSize(1);
    assertThat(sums(MetricPoints.HOUR)).hasSize(2);

    old.deleteOld(now.plus(MetricPoints.OLDEST));
    assertThat(sums(MetricPoints.HOUR)).hasSize(1);
    assertThat(
            sql.query(
                "select at from metric_point where metric_id = ?",
                row -> Sql.instant(row, "at"),
                metric))
        .containsExactly(now);
  }

  @Test
  void aHiddenMetricIsKeptButNotShown() {
    feed(point(now, 7));
    awaitPage("Answer time");
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/metrics/" + metric,
            Map.of("name", "Answer time", "displayed", false)));

    Awaitility.await("the metric to disappear").until(() -> !page().contains("Answer time"));
    assertThat(sums(MetricPoints.HOUR)).hasSize(1);
  }

  @Test
  void aClearedMetricIsEmptyAndARemovedOneGone() {
    feed(point(now, 7));
    String path = "/metrics/" + metric;
    assertThat(Api.delete(TestTokens.manager(), path + "/points").statusCode()).isEqualTo(204);
    assertThat(Api.json(Api.get(TestTokens.manager(), path)).path("latestAt").isNull()).isTrue();
    awaitPage("Nothing was measured");

    assertThat(Api.delete(TestTokens.manager(), path).statusCode()).isEqualTo(204);
    assertThat(Api.get(TestTokens.manager(), path).statusCode()).isEqualTo(404);
  }

  @Test
  void aPageHasRoomForTwentyMetrics() {
    for (int i = 2; i <= Metrics.ON_A_PAGE; i++) {
      addMetric("Metric " + i, Map.of());
    }
    Response oneMore =
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/metrics",
            Map.of("name", "One more"));

    assertThat(oneMore.statusCode()).isEqualTo(409);
    assertThat(oneMore.jsonPath().getString("code")).isEqualTo("metric.too-many");
    JsonNode all =
        Api.json(Api.get(TestTokens.responder(), "/pages/" + site.pageId() + "/metrics"));
    assertThat(all.path("items").findValuesAsText("position").get(19)).isEqualTo("20");
  }

  @Test
  void respondersReadMetricsAndFeedNone() {
    String token = TestTokens.responder();
    String path = "/metrics/" + metric;
    Map<String, Object> body = Map.of("name", "X");
    assertThat(Api.get(token, path).statusCode()).isEqualTo(200);
    assertThat(Api.post(token, "/pages/" + site.pageId() + "/metrics", body).statusCode())
        .isEqualTo(403);
    assertThat(Api.put(token, path, body).statusCode()).isEqualTo(403);
    assertThat(Api.delete(token, path).statusCode()).isEqualTo(403);
    assertThat(Api.delete(token, path + "/points").statusCode()).isEqualTo(403);
    assertThat(
            Api.post(token, path + "/points", Map.of("points", List.of(point(now, 1))))
                .statusCode())
        .isEqualTo(403);
  }

  private UUID addMetric(String name, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("name", name);
    return UUID.fromString(
        Api.json(Api.post(TestTokens.manager(), "/pages/" + site.pageId() + "/metrics", body))
            .path("id")
            .asText());
  }

  private static Map<String, Object> point(Instant at, double value) {
    return Map.of("at", at.toString(), "value", value);
  }

  @SafeVarargs
  private Response send(Map<String, Object>... points) {
    return Api.post(
        TestTokens.manager(), "/metrics/" + metric + "/points", Map.of("points", List.of(points)));
  }

  @SafeVarargs
  private void feed(Map<String, Object>... points) {
    assertThat(send(points).statusCode()).isEqualTo(204);
  }

  private record Sum(double total, int points) {}

  private List<Sum> sums(int seconds) {
    return sql.query(
        "select total, points from metric_bucket where metric_id = ? and seconds = ?",
        row -> new Sum(row.getDouble("total"), row.getInt("points")),
        metric,
        seconds);
  }

  private String page() {
    return given().get("/status/" + site.slug() + "?lang=en").asString();
  }

  private String awaitPage(String text) {
    return Awaitility.await("page with " + text)
        .atMost(Duration.ofSeconds(20))
        .until(this::page, page -> page.contains(text));
  }
}
