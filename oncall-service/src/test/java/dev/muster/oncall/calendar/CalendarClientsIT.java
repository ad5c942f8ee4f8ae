package dev.muster.oncall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.testkit.node.NodeProgram;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs that read calendars find the shifts that the API tells, over both clock changes. */
@QuarkusTest
class CalendarClientsIT {
  @Inject MovableClock clock;

  @Test
  void twoReadersAgreeWithTheApiOverAYearWithBothClockChanges() throws InterruptedException {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    String schedule =
        Api.post(
                "/schedules",
                Map.of(
                    "name",
                    Api.unique("calendar"),
                    "zone",
                    "America/Chicago",
                    "layers",
                    List.of(
                        Map.of(
                            "name",
                            "Days",
                            "rotation",
                            Map.of("type", "DAILY", "length", 1, "start", "2026-03-06T02:30:00"),
                            "slots",
                            List.of(
                                Map.of("personIds", List.of(anna.id())),
                                Map.of("personIds", List.of(boris.id(), anna.id())))))))
            .statusCode(201)
            .extract()
            .path("id");
    var since = clock.wholeSecond();
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of(
                "personId",
                boris.id(),
                "startsAt",
                since.plus(Duration.ofDays(40)).toString(),
                "endsAt",
                since.plus(Duration.ofDays(42)).toString()))
        .statusCode(201);
    String url =
        Api.post("/calendar-feeds", Map.of("scheduleId", schedule), anna.token("responder"))
            .statusCode(201)
            .extract()
            .path("url");
    var base = RestAssured.baseURI + ":" + RestAssured.port;

    var complaint =
        NodeProgram.test(
            "calendars.mjs",
            Map.of(
                "MUSTER_FEED",
                base + URI.create(url).getPath(),
                "MUSTER_SHIFTS",
                base
                    + Api.V1
                    + "/schedules/%s/shifts?overflow=true&since=%s&until=%s"
                        .formatted(schedule, since, since.plus(Duration.ofDays(365))),
                "MUSTER_TOKEN",
                TestTokens.admin()));

    assertThat(complaint).isEmpty();
  }
}
