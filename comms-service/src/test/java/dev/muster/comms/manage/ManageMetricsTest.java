package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageMetricsTest {
  @Inject InstantSource time;

  private ManageClient client;
  private String metric;

  @BeforeEach
  void aMetric() {
    Site site = Api.site("en");
    client = ManageClient.of(site);
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/pages/" + site.pageId() + "/metrics",
            Map.of("name", "Response time", "suffix", "ms")));
    metric = client.read("/metrics").at("/0/id").asText();
  }

  @Test
  void getMetrics() {
    JsonNode metrics = client.read("/metrics.json");
    assertThat(metrics.findValuesAsText("name")).containsExactly("Response time");
    assertThat(metrics.get(0).has("y_axis_min")).isTrue();
    assertThat(metrics.get(0).has("y_axis_hidden")).isTrue();
    assertThat(metrics.at("/0/most_recent_data_at").isNull()).isTrue();
  }

  @Test
  void getMetric() {
    assertThat(client.read("/metrics/" + metric).path("suffix").asText()).isEqualTo("ms");
    assertThat(client.get("/metrics/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void patchMetric() {
    JsonNode changed =
        Api.json(
            client.patch(
                "/metrics/" + metric,
                in("metric", "name", "p99", "decimal_places", "2", "y_axis_max", 500)));
    assertThat(changed.path("name").asText()).isEqualTo("p99");
    assertThat(changed.path("decimal_places").asInt()).isEqualTo(2);
    assertThat(changed.path("suffix").asText()).isEqualTo("ms");
    for (Object[] bad :
        new Object[][] {
          {"name", ""},
          {"decimal_places", 9},
          {"y_axis_min", "low"},
          {"y_axis_max", 1, "y_axis_min", 2}
        }) {
      Response refused = client.patch("/metrics/" + metric, in("metric", bad));
      assertThat(refused.statusCode()).as(bad[0].toString()).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).contains(bad[0].toString());
    }
  }

  @Test
  void putMetric() {
    JsonNode hidden = Api.json(client.form("PUT", "/metrics/" + metric, "metric[display]=false"));
    assertThat(hidden.path("display").asBoolean()).isFalse();
  }

  @Test
  void deleteMetric() {
    assertThat(client.delete("/metrics/" + metric).statusCode()).isEqualTo(200);
    assertThat(client.read("/metrics")).isEmpty();
  }

  @Test
  void postMetricData() {
    long now = time.instant().getEpochSecond();
    Response added =
        client.post("/metrics/" + metric + "/data", in("data", "timestamp", now, "value", 12.5));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.jsonPath().getLong("data.timestamp")).isEqualTo(now);
    assertThat(
            client
                .form(
                    "POST",
                    "/metrics/" + metric + "/data.json",
                    "data[timestamp]=" + now + "&data[value]=7")
                .statusCode())
        .isEqualTo(201);
    JsonNode filled = client.read("/metrics/" + metric);
    assertThat(filled.path("most_recent_data_at").isTextual()).isTrue();
    assertThat(filled.path("backfilled").asBoolean()).isTrue();
    Response old =
        client.post("/metrics/" + metric + "/data", in("data", "timestamp", 1, "value", 1));
    assertThat(old.statusCode()).isEqualTo(422);
    Response none = client.post("/metrics/" + metric + "/data", in("data", "timestamp", now));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.jsonPath().getString("message")).contains("value");
  }

  @Test
  void postMetricsData() {
    long now = time.instant().getEpochSecond();
    List<Map<String, Object>> points =
        List.of(Map.of("timestamp", now - 60, "value", 1), Map.of("timestamp", now, "value", 2));
    Response added = client.post("/metrics/data", in("data", metric, points));
    assertThat(added.statusCode()).isEqualTo(202);
    assertThat(client.read("/metrics/" + metric).path("most_recent_data_at").isTextual()).isTrue();
    Response unknown = client.post("/metrics/data", in("data", "nowhere", points));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(client.post("/metrics/data", in("data", metric, List.of("x"))).statusCode())
        .isEqualTo(422);
  }

  @Test
  void deleteMetricData() {
    long now = time.instant().getEpochSecond();
    client.post("/metrics/" + metric + "/data", in("data", "timestamp", now, "value", 1));
    Response cleared = client.delete("/metrics/" + metric + "/data");
    assertThat(cleared.statusCode()).isEqualTo(200);
    assertThat(Api.json(cleared).path("most_recent_data_at").isNull()).isTrue();
  }
}
