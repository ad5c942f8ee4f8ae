package dev.muster.oncall.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every night each service is asked whether somebody would come. */
@QuarkusTest
class NightlyCheckTest {
  @Inject NightlyCheck check;
  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** A service of the manager's team that pages somebody who is on call on weekdays only. */
  private static UUID service(Someone manager, Someone onCall) {
    var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    var layer =
        Map.of(
            "name",
            "Weekdays",
            "rotation",
            Map.of("type", "WEEKLY", "length", 1, "start", "2026-01-05T00:00:00"),
            "slots",
            List.of(Map.of("personIds", List.of(onCall.id()))),
            "windows",
            List.of(Map.of("days", days, "from", "00:00", "minutes", 1440)));
    String schedule =
        Api.post(
                "/schedules",
                Map.of("name", Api.unique("weekdays"), "zone", "UTC", "layers", List.of(layer)))
            .statusCode(201)
            .extract()
            .path("id");
    var policy =
        Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(schedule)))));
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("nightly"));
    body.put("tier", 1);
    body.put("teamId", Api.team(manager));
    body.put("policyId", policy);
    return UUID.fromString(Api.post("/services", body).statusCode(201).extract().path("id"));
  }

  private static ValidatableResponse reports() {
    return Api.get("/simulations/reports?limit=200").statusCode(200);
  }

  private static String of(UUID service) {
    return "items.findAll { it.serviceId == '" + service + "' }";
  }

  @Test
  void weekendsWithoutAnybodyAreFoundAndTold() {
    var manager = Api.person("manager");
    var service = service(manager, Api.person("weekday"));

    check.run();

    List<List<Map<String, Object>>> holes = reports().extract().path(of(service) + ".holes");
    assertThat(holes.get(0)).hasSizeBetween(4, 6);
    assertThat(holes.get(0).get(1).get("from").toString()).endsWith("T00:00:00Z");
    assertThat(holes.get(0).get(1)).containsEntry("lastResort", false);
    reports().body(of(service) + ".policyId", everyItem(notNullValue()));
    Api.get("/simulations/reports/summary")
        .statusCode(200)
        .body("withHoles", greaterThan(0))
        .body("checkedAt", notNullValue());
    FakeSmtp.awaitMail(
        mail -> mail.isTo(manager.email()) && mail.subject().contains("would reach nobody"));
  }

  @Test
  void whatWasToldIsNotToldAgainTheNextNight() {
    var manager = Api.person("manager");
    var body = new HashMap<String, Object>();
    body.put("name", Api.unique("orphan"));
    body.put("tier", 1);
    body.put("teamId", Api.team(manager));
    var service = UUID.fromString(Api.post("/services", body).statusCode(201).extract().path("id"));
    check.run();
    FakeSmtp.awaitMailTo(manager.email());
    String first = reports().extract().path(of(service) + ".checkedAt[0]");

    check.run();
    assertThat(reports().extract().<String>path(of(service) + ".checkedAt[0]")).isEqualTo(first);
    clock.advance(Duration.ofHours(26));
    check.run();

    assertThat(reports().extract().<String>path(of(service) + ".checkedAt[0]")).isNotEqualTo(first);
    assertThat(FakeSmtp.receivedBy(manager.email())).hasSize(1);
  }

  @Test
  void aServiceThatAlwaysReachesSomebodyHasNoHoles() {
    var service = Api.paging(Api.person("always")).serviceId();

    check.run();

    reports().body(of(service), empty());
  }

  @Test
  void whereOnlyTheLastResortComesThatIsSaid() {
    var chief = Api.person("chief");
    Api.put("/last-resort", Map.of("targets", List.of(Api.target("PERSON", chief.id()))))
        .statusCode(200);
    try {
      var service = Api.service(null);

      check.run();

      reports()
          .body(of(service) + ".holes.flatten().lastResort", contains(true))
          .body(of(service) + ".holes.flatten().reasons.flatten().reason", contains("NO_POLICY"));
    } finally {
      Api.put("/last-resort", Map.of("targets", List.of())).statusCode(200);
    }
  }
}
