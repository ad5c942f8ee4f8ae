package dev.muster.oncall.calendar;

import static dev.muster.oncall.calendar.SubscribedCalendar.FEEDS;
import static dev.muster.oncall.calendar.SubscribedCalendar.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets, sees and revokes the addresses of calendars. */
@QuarkusTest
class CalendarAddressTest {
  private Someone anna;
  private String annasToken;

  @BeforeEach
  void somebody() {
    anna = Api.person("anna");
    annasToken = anna.token("responder");
  }

  @Test
  void anAddressIsShownOnceAndFoundNoMoreWhenItIsRevoked() {
    var added = Api.post(FEEDS, Map.of(), annasToken).statusCode(201).extract();
    String id = added.path("id");
    var path = URI.create(added.<String>path("url")).getPath();
    assertThat(path).matches("/calendar/[A-Za-z0-9]{43}\\.ics");
    RestAssured.get(path).then().statusCode(200);
    Api.get(FEEDS, annasToken)
        .body("items.id", hasItem(id))
        .body("items[0].url", nullValue())
        .body("items[0].lastReadAt", notNullValue());

    var boriss = Api.person("boris").token("responder");
    Api.get(FEEDS, boriss).body("items", empty());
    Api.get(FEEDS + "?everybody=true", boriss).body("items", empty());
    revoke(id, boriss, 403);
    revoke(id, annasToken, 204);

    RestAssured.get(path).then().statusCode(404).body("code", equalTo("calendar-feed.not-found"));
    Api.get(FEEDS, annasToken).body("items.id", not(hasItem(id)));
    revoke(id, annasToken, 404);
    RestAssured.get("/calendar/nobody.ics").then().statusCode(404);
  }

  @Test
  void administratorsSeeAndRevokeTheFeedsOfEverybody() {
    String id = Api.post(FEEDS, Map.of(), annasToken).extract().path("id");

    Api.get(FEEDS + "?everybody=true&limit=200", TestTokens.admin()).body("items.id", hasItem(id));
    revoke(id, TestTokens.admin(), 204);
  }

  private static void revoke(String id, String token, int status) {
    RestAssured.given()
        .auth()
        .oauth2(token)
        .delete(Api.V1 + FEEDS + "/" + id)
        .then()
        .statusCode(status);
  }

  @Test
  void aScheduleIsForThoseWhoMayReadIt() {
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    var nobody = Api.person("nobody");
    var roleless = nobody.token();
    Api.post(FEEDS, Map.of(), roleless).statusCode(201);
    Api.post(FEEDS, Map.of("scheduleId", schedule), roleless).statusCode(403);
    Api.post(FEEDS, Map.of("scheduleId", UUID.randomUUID()), annasToken).statusCode(404);
    RestAssured.given().get(Api.V1 + FEEDS).then().statusCode(401);
  }

  @Test
  void somebodyWhoLeavesTakesTheirFeedsAlong() {
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    var path = feed(Map.of("scheduleId", schedule), annasToken);
    Api.deactivate(anna);

    RestAssured.get(path).then().statusCode(404);
  }
}
