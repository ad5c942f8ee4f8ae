package dev.muster.oncall.schedule;

import static dev.muster.oncall.schedule.Rosters.add;
import static dev.muster.oncall.schedule.Rosters.daily;
import static dev.muster.oncall.schedule.Rosters.roster;
import static dev.muster.oncall.schedule.Rosters.shifts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roster that is changed: from when, by whom, and back again. */
@QuarkusTest
class RosterChangeTest {
  @Inject MovableClock clock;

  private Someone anna;
  private Someone boris;
  private Someone chen;

  @BeforeEach
  void people() {
    clock.stop();
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aChangeOfTheRosterIsDatedPreviewedAndCanBeUndone() {
    var name = Api.unique("dated");
    var id = add(roster(name, daily("Days", 0, anna)));
    var layer = Api.get("/schedules/" + id).extract().<String>path("layers[0].id");
    var changed = daily("Days", 0, boris);
    changed.put("id", layer);
    var change = roster(name, changed);
    var from = clock.wholeSecond().plus(7, ChronoUnit.DAYS);
    change.put("effectiveFrom", from.toString());

    Api.post("/schedules/" + id + "/changes/preview", change)
        .statusCode(200)
        .body("differences", hasSize(1))
        .body("differences[0].start", equalTo(from.toString()))
        .body("differences[0].before", contains(anna.id().toString()))
        .body("differences[0].after", contains(boris.id().toString()))
        .body("affected.hoursAfter", hasItem(1008.0f));

    Api.put("/schedules/" + id, change)
        .statusCode(200)
        .body("layers[0].slots[0].personIds", contains(anna.id().toString()))
        .body("planned.layers[0].slots[0].personIds", contains(boris.id().toString()));
    assertThat(FakeSmtp.awaitMailTo(boris.email()).text()).contains("1,008 hours").contains(name);
    FakeSmtp.awaitMailTo(anna.email());
    List<String> around =
        shifts(id, from.minus(1, ChronoUnit.HOURS), from.plus(1, ChronoUnit.HOURS))
            .extract()
            .path("shifts.personName");
    // A turn of the layer may begin within these two hours as well.
    assertThat(around.stream().distinct()).containsExactly(anna.name(), boris.name());

    var other = roster(name, daily("Days", 0, chen));
    Api.put("/schedules/" + id, other)
        .statusCode(409)
        .body("code", equalTo("schedule.change-planned"));

    Api.post("/schedules/" + id + "/undo", Map.of()).statusCode(200).body("planned", nullValue());
    Api.put("/schedules/" + id, other).statusCode(200);
    Api.post("/schedules/" + id + "/undo", Map.of())
        .statusCode(200)
        .body("layers[0].slots[0].personIds", contains(anna.id().toString()));
  }

  @Test
  void ofTwoWhoEditTheSameScheduleOneWins() throws Exception {
    var name = Api.unique("both");
    var id = add(roster(name, daily("Days", 0, anna)));
    var tag = Api.get("/schedules/" + id).extract().header("ETag");

    var answers =
        AtOnce.call(
            List.of(
                () -> edit(id, tag, roster(name, daily("Days", 0, boris))),
                () -> edit(id, tag, roster(name, daily("Days", 0, chen)))));

    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
  }

  private static int edit(String id, String tag, Map<String, Object> roster) {
    return given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(roster)
        .put(Api.V1 + "/schedules/" + id)
        .statusCode();
  }
}
