package dev.muster.comms.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.rest.SampleCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever has a key may send what they like: it is refused or done, and never our fault. */
@QuarkusTest
class ManageBadInputTest {
  private static final int CALLS_OF_A_KEY = 50;

  private static final List<String> WRAPPERS =
      List.of(
          "page",
          "component",
          "component_group",
          "incident",
          "incident_update",
          "postmortem",
          "subscriber",
          "template",
          "metric",
          "data");

  private static final List<String> VALUES =
      List.of(
          "null",
          "[]",
          "{}",
          "\"x\"",
          "7",
          "{\"name\": [], \"status\": {}, \"body\": 7, \"components\": [[1]]}",
          "{\"name\": \"a\\u0000b\", \"body\": \"a\\u0000b\", \"title\": \"a\\u0000b\"}",
          "{\"name\": \"<script>\", \"metadata\": {\"a\": {\"b\": \"\\u0000\"}}}",
          "{\"timestamp\": 1e300, \"value\": \"NaN\", \"email\": \"a\\r\\nBcc: b@example.org\"}",
          "{\"name\": \"N\", \"scheduled_for\": \"+999999999-01-01\", \"scheduled_until\": \"x\"}",
          "{\"name\": \"N\", \"backfilled\": true, \"backfill_date\": \"-999999999-01-01\"}",
          "{\"start_date\": \"+99999-01-01\", \"display_at\": \"9999-12-31T23:59:59Z\"}");

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "[",
          "[]",
          "7",
          "\"x\"",
          "{\"a\": 1} x",
          "[".repeat(10_000),
          "{\"a\":".repeat(99));

  private String key;
  private int calls;

  @Test
  void nothingThatIsSentIsOurFault() {
    Site site = Api.site("en");
    Map<String, String> path = values(site);
    for (SampleCall call : managed()) {
      for (String body : BODIES) {
        check(site, call, path, "application/json", body);
        check(site, call, path, "application/x-www-form-urlencoded", body);
      }
      for (String value : VALUES) {
        check(site, call, path, "application/json", inEveryWrapper(value));
      }
    }
  }

  @Test
  void oddIdsAndQueriesLeadNowhere() {
    Site site = Api.site("en");
    for (SampleCall call : managed()) {
      Map<String, String> odd = new HashMap<>(values(site));
      odd.replaceAll((name, value) -> name.equals("page") ? value : "%00'\"");
      check(site, call, odd, "application/json", "{}");
      for (String query :
          List.of("page=-1", "page=99999999", "limit=x", "per_page=0", "q=%00", "start=%00")) {
        Response answer =
            client(site).get(call.url(values(site)).replaceAll("\\?.*", "") + "?" + query);
        assertThat(answer.statusCode()).as(call + " " + query).isLessThan(500);
      }
    }
  }

  /** Each operation reads the wrapper that it knows. */
  private static String inEveryWrapper(String value) {
    return WRAPPERS.stream()
        .map(wrapper -> "\"" + wrapper + "\": " + value)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<SampleCall> managed() {
    return SampleCall.all(RestAssured.get("/q/openapi?format=json").asString()).stream()
        .filter(call -> call.path().startsWith("/v1/") && !call.method().equals("DELETE"))
        .toList();
  }

  private static Map<String, String> values(Site site) {
    Map<String, String> values = new HashMap<>();
    values.put("page", ManageClient.code(site));
    values.put("component", site.code());
    for (String name : List.of("group", "incident", "update", "metric", "subscriber")) {
      values.put(name, "nowhere");
    }
    return values;
  }

  private void check(
      Site site, SampleCall call, Map<String, String> path, String type, String body) {
    if (call.method().equals("GET") && !body.isEmpty()) {
      return;
    }
    Response answer =
        client(site)
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
            .contentType(type)
            .body(body)
            .urlEncodingEnabled(false)
            .request(call.method(), call.url(path));
    String about = call + " " + body.substring(0, Math.min(80, body.length()));
    assertThat(answer.statusCode()).as(about + " -> " + answer.asString()).isLessThan(500);
    if (answer.statusCode() >= 400) {
      assertThat(answer.jsonPath().getString("message")).as(about).isNotBlank();
    }
  }

  private RequestSpecification client(Site site) {
    if (calls++ % CALLS_OF_A_KEY == 0) {
      key = ManageClient.key(site.pageId());
    }
    return given().header("Authorization", "OAuth " + key);
  }
}
