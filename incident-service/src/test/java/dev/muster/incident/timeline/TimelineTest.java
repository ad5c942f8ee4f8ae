package dev.muster.incident.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write into a timeline, find in it, put right and take away as a file. */
@QuarkusTest
class TimelineTest {
  private static final String INCIDENTS = "/api/incident/v1/incidents";

  private String incident;

  @BeforeEach
  void anIncident() {
    incident =
        admin()
            .body(Map.of("title", "The shop | fails", "severity", "SEV3"))
            .post(INCIDENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(TestTokens.admin()).contentType(ContentType.JSON);
  }

  private ValidatableResponse add(String kind, String text, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("kind", kind);
    body.put("text", text);
    return admin().body(body).post(INCIDENTS + "/" + incident + "/timeline").then();
  }

  private int added(String kind, String text, Map<String, ?> more) {
    return add(kind, text, more).statusCode(201).extract().path("number");
  }

  private ValidatableResponse list(String query) {
    return admin()
        .urlEncodingEnabled(false)
        .get(INCIDENTS + "/" + incident + "/timeline?" + query)
        .then()
        .statusCode(200);
  }

  private String file(String extension) {
    return admin()
        .get(INCIDENTS + "/" + incident + "/timeline/export." + extension)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void anEntryIsPutRightByAnotherAndTheLastOneCounts() {
    var wrong = added("METRIC", "5 % fail", Map.of());
    var better = added("METRIC", "50 % fail", Map.of("corrects", wrong));
    added("METRIC", "45 % fail", Map.of("corrects", better));

    list("after=" + (wrong - 1) + "&limit=1")
        .body("items[0].text", equalTo("5 % fail"))
        .body("items[0].correction.text", equalTo("45 % fail"))
        .body("items[0].correction.withdraws", equalTo(false));
    list("corrects=" + wrong).body("items.text", contains("45 % fail", "50 % fail"));
  }

  @Test
  void aTimeIsPutRightAndLaterWordsLeaveItAsItIs() {
    var wrong = added("ACTION", "restarted", Map.of("occurredAt", "2026-01-02T03:04:05Z"));
    var time = Map.of("corrects", wrong, "occurredAt", "2026-01-02T02:59:00Z");
    added("ACTION", "restarted", time);
    list("after=" + (wrong - 1) + "&limit=1")
        .body("items[0].occurredAt", equalTo("2026-01-02T03:04:05Z"))
        .body("items[0].correction.rightTime", equalTo("2026-01-02T02:59:00Z"));

    added("ACTION", "restarted web-2", Map.of("corrects", wrong));

    list("after=" + (wrong - 1))
        .body("items.number", contains(wrong, wrong + 1, wrong + 2))
        .body("items[0].correction.text", equalTo("restarted web-2"))
        .body("items[0].correction.rightTime", equalTo("2026-01-02T02:59:00Z"))
        .body("items[1].rightTime", equalTo("2026-01-02T02:59:00Z"))
        .body("items[2].rightTime", nullValue());
  }

  @Test
  void aTimeIsPutRightWithinTheSameBoundsAsThatOfANewEntry() {
    var wrong = added("ACTION", "restarted", Map.of());

    add("ACTION", "restarted", Map.of("corrects", wrong, "occurredAt", "2999-01-01T00:00:00Z"))
        .statusCode(422)
        .body("errors[0].field", equalTo("occurredAt"))
        .body("errors[0].rule", equalTo("past"));
    add(
            "ACTION",
            "never",
            Map.of("corrects", wrong, "withdraws", true, "occurredAt", "2026-01-01T00:00:00Z"))
        .statusCode(422)
        .body("errors[0].field", equalTo("occurredAt"))
        .body("errors[0].rule", equalTo("absent"));
  }

  @Test
  void anEntryTellsByWhichWayItCameAndIsFoundByIt() {
    var written = added("ACTION", "restarted", Map.of());

    list("after=0").body("items.source", contains(null, "CONSOLE"));
    list("source=CONSOLE&source=SLACK").body("items.number", contains(written));
    list("source=API").body("items", empty());
  }

  @Test
  void anEntryIsWithdrawnAndStaysReadable() {
    var wrong = added("OBSERVATION", "it was Bob", Map.of());
    added("OBSERVATION", "no names here", Map.of("corrects", wrong, "withdraws", true));

    list("after=" + (wrong - 1) + "&limit=1")
        .body("items[0].text", equalTo("it was Bob"))
        .body("items[0].correction.text", equalTo("no names here"))
        .body("items[0].correction.withdraws", equalTo(true));
  }

  @Test
  void whatMusterWroteIsNotWithdrawn() {
    add("OBSERVATION", "never", Map.of("corrects", 1, "withdraws", true))
        .statusCode(422)
        .body("errors[0].field", equalTo("withdraws"));
    add("OBSERVATION", "nothing", Map.of("withdraws", true))
        .statusCode(422)
        .body("errors[0].field", equalTo("corrects"));
    add("OBSERVATION", "nothing", Map.of("corrects", 99))
        .statusCode(422)
        .body("code", equalTo("incident.no-such-entry"));
  }

  @Test
  void linksGoWithAnEntry() {
    var links =
        List.of(
            Map.of("href", "https://grafana.example/d/1", "text", "Dashboard"),
            Map.of("href", "http://logs.example/q"));

    add("METRIC", "look", Map.of("links", links))
        .statusCode(201)
        .body("links.text", contains("Dashboard", "http://logs.example/q"));
    add("METRIC", "look", Map.of("links", List.of(Map.of("href", "javascript:alert(1)"))))
        .statusCode(400)
        .body("errors[0].field", equalTo("links[0].href"));
  }

  @Test
  void entriesAreFoundByKindWordsAndPin() {
    added("METRIC", "100% of Orders_EU fail", Map.of("pinned", true));
    added("ACTION", "orders restarted", Map.of());

    list("words=orders").body("items.text", contains("orders restarted", "100% of Orders_EU fail"));
    list("words=0%25%20of").body("items.text", contains("100% of Orders_EU fail"));
    list("words=orders%20eu").body("items.text", empty());
    list("kind=ACTION&kind=STATE&after=0").body("items.kind", contains("STATE", "ACTION"));
    list("pinned=true").body("items.text", contains("100% of Orders_EU fail"));
    list("words=orders&limit=1").body("items.text", contains("orders restarted"));
  }

  @Test
  void aTimelineIsTakenAwayAsAFile() {
    var wrong = added("OBSERVATION", "a | b\n<b>", Map.of("occurredAt", "2026-01-02T03:04:05Z"));
    added("ACTION", "=cmd()", Map.of("corrects", wrong));
    var time = Map.of("corrects", wrong, "occurredAt", "2026-01-02T02:59:00Z");
    added("ACTION", "earlier", time);

    assertThat(file("md"))
        .contains("| No. | Time (UTC) | Kind | Who | What |")
        .contains("| 2026-01-02 03:04:05 | Observation |")
        .contains("| a \\| b<br>\\<b\\> |")
        .contains("(puts 2 right) =cmd() |")
        .contains(" (console) | (puts 2 right, happened at 2026-01-02 02:59:00) earlier |");
    assertThat(file("csv"))
        .startsWith("number,occurred_at,recorded_at,kind,author,text,links,pinned,corrects")
        .contains("2,2026-01-02T03:04:05Z,")
        .contains("\"'=cmd()\"")
        .contains(",withdraws,hash,right_time,source")
        .contains(",2026-01-02T02:59:00Z,CONSOLE");
    admin()
        .get(INCIDENTS + "/" + incident + "/timeline/export.json")
        .then()
        .body("entries.said.number", contains(1, 2, 3, 4))
        .body("entries[3].said.rightTime", equalTo("2026-01-02T02:59:00Z"))
        .body("entries[3].said.source", equalTo("CONSOLE"))
        .body("entries[1].said.text", equalTo("a | b\n<b>"))
        .body(
            "entries[2].said.previous",
            equalTo(
                admin()
                    .get(INCIDENTS + "/" + incident + "/timeline/export.json")
                    .path("entries[1].hash")))
        .body("entries[0].said.corrects", nullValue());
  }
}
