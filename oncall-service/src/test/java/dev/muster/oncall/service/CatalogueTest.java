package dev.muster.oncall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.oncall.Api;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams, services, schedules and policies, and what they add up to. */
@QuarkusTest
class CatalogueTest {
  @Inject MovableClock clock;

  @Test
  void changesOfTeamsAndServicesAreTold() {
    try (var catalog = TopicProbe.on("muster.catalog")) {
      var anna = Api.person("anna");
      var team = Api.team(anna);
      var service = Api.service(null);
      Api.put("/services/" + service, Map.of("name", "Checkout API", "tier", 1, "teamId", team))
          .statusCode(200)
          .body("slug", equalTo("checkout-api"));

      var told = catalog.await(TeamChanged.class, event -> event.teamId().equals(team));
      assertThat(told.memberIds()).containsExactly(anna.id());
      assertThat(told.managerIds()).containsExactly(anna.id());
      EventSchemas.validate(told);
      var changed =
          catalog.await(
              ServiceChanged.class, e -> e.serviceId().equals(service) && e.sequence() == 2);
      assertThat(changed.tier()).isEqualTo(1);
      EventSchemas.validate(changed);
      Api.delete("/services/" + service).statusCode(204);
      catalog.await(ServiceChanged.class, e -> e.serviceId().equals(service) && e.deleted());
      Api.get("/services/" + service).statusCode(404).body("code", equalTo("service.not-found"));
      Api.delete("/teams/" + team).statusCode(204);
      catalog.await(TeamChanged.class, e -> e.teamId().equals(team) && e.deleted());
    }
  }

  @Test
  void aServiceNamesOtherServicesThatItCannotWorkWithout() {
    try (var catalog = TopicProbe.on("muster.catalog")) {
      var database = Api.service(null);
      var shop = Api.service(null);
      var wanted = Map.of("name", "Shop " + shop, "tier", 1, "dependsOn", List.of(database));

      Api.put("/services/" + shop, wanted)
          .statusCode(200)
          .body("dependsOn", contains(database.toString()));

      var changed =
          catalog.await(ServiceChanged.class, e -> e.serviceId().equals(shop) && e.sequence() == 2);
      assertThat(changed.dependsOn()).containsExactly(database);
      EventSchemas.validate(changed);
      for (var wrong : List.of(shop, UUID.randomUUID())) {
        Api.put("/services/" + shop, Map.of("name", "Shop", "dependsOn", List.of(wrong)))
            .statusCode(422)
            .body("code", equalTo("service.unknown-dependency"));
      }
    }
  }

  @Test
  void shiftsFollowRotationAndOverrides() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var schedule = Api.schedule(null, "2150-01-05T09:00:00Z", anna, boris);
    var shifts = "/schedules/" + schedule + "/shifts?since=2150-01-05T09:00:00Z&until=";

    Api.get(shifts + "2150-01-19T09:00:00Z")
        .statusCode(200)
        .body("shifts.personName", contains(anna.name(), boris.name()))
        .body("shifts[0].end", equalTo("2150-01-12T09:00:00Z"))
        .body("shifts[0].overrideId", nullValue());

    String override =
        Api.post(
                "/schedules/" + schedule + "/overrides",
                Map.of(
                    "personId", boris.id(),
                    "startsAt", "2150-01-06T00:00:00Z",
                    "endsAt", "2150-01-07T00:00:00Z"))
            .statusCode(201)
            .extract()
            .path("id");
    Api.get(shifts + "2150-01-12T09:00:00Z")
        .body("shifts.personName", contains(anna.name(), boris.name(), anna.name()))
        .body("shifts[1].overrideId", equalTo(override));
    Api.get("/schedules/" + schedule + "/overrides").body("items.id", contains(override));

    Api.delete("/schedules/" + schedule + "/overrides/" + override).statusCode(204);
    Api.get(shifts + "2150-01-12T09:00:00Z").body("shifts.personName", contains(anna.name()));
  }

  @Test
  void aRunningOverrideEndsNowAndAPastOneStays() {
    var anna = Api.person("anna");
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    var overrides = "/schedules/" + schedule + "/overrides";
    var now = clock.instant();
    String id =
        Api.post(
                overrides,
                Map.of(
                    "personId", anna.id(),
                    "startsAt", now.minus(Duration.ofHours(1)).toString(),
                    "endsAt", now.plus(Duration.ofHours(1)).toString()))
            .statusCode(201)
            .extract()
            .path("id");

    clock.advance(Duration.ofMinutes(1));
    Api.delete(overrides + "/" + id).statusCode(204);

    Api.delete(overrides + "/" + id).statusCode(409).body("code", equalTo("override.over"));
  }

  @Test
  void rangesThatMakeNoSenseAreRefused() {
    var anna = Api.person("anna");
    var schedule = "/schedules/" + Api.schedule(null, "2026-01-05T09:00:00Z", anna);

    Api.get(schedule + "/shifts?since=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z")
        .statusCode(422)
        .body("code", equalTo("schedule.bad-range"));
    Api.get(schedule + "/shifts?since=2026-01-01T00:00:00Z&until=2036-01-01T00:00:00Z")
        .statusCode(422);
    Api.get(schedule + "/shifts").statusCode(400);
  }

  @Test
  void aPolicyNamesItsMistakesAndTheDefaultLadder() {
    var anna = Api.person("anna");
    var nobody = UUID.randomUUID();
    Api.post(
            "/escalation-policies",
            Map.of(
                "name",
                "wrong",
                "levels",
                List.of(
                    Api.level(0, anna), Api.levelOf(60, List.of(Api.target("SCHEDULE", nobody))))))
        .statusCode(422)
        .body("code", equalTo("escalation-policy.unknown-target"))
        .body("errors[0].field", equalTo("levels[1].targets[0].id"));

    var level = Map.of("targets", List.of(Api.target("PERSON", anna.id())));
    Api.post(
            "/escalation-policies",
            Map.of("name", "ladder", "levels", List.of(level, level, level, level, level)))
        .statusCode(201)
        .body("levels.delaySeconds", contains(0, 300, 600, 900, 1800))
        .body("repeatCount", equalTo(0));
  }

  @Test
  void aPolicyInUseCannotBeDeleted() {
    var policy = Api.policy(0, Api.level(0, Api.person("anna")));
    var service = Api.service(policy);

    Api.delete("/escalation-policies/" + policy)
        .statusCode(409)
        .body("code", equalTo("escalation-policy.in-use"));
    Api.delete("/services/" + service).statusCode(204);
    Api.delete("/escalation-policies/" + policy).statusCode(204);
  }

  @Test
  void whoIsOnCallNowIsShownByScheduleServiceAndPolicy() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var schedule = Api.schedule(null, "2026-01-05T09:00:00Z", anna);
    var policy =
        Api.policy(
            0, Api.levelOf(0, List.of(Api.target("SCHEDULE", schedule))), Api.level(300, boris));
    var service = Api.service(policy);

    var token = TestTokens.stakeholder();
    Api.get("/on-call/schedules?limit=200", token)
        .statusCode(200)
        .body(
            "items.find { it.scheduleId == '" + schedule + "' }.current[0].personName",
            equalTo(anna.name()));
    Api.get("/on-call/services?limit=200", token)
        .statusCode(200)
        .body(
            "items.find { it.serviceId == '" + service + "' }.levels.people.flatten().personName",
            contains(anna.name(), boris.name()));
    Api.get("/on-call/policies/" + policy, token)
        .body("levels[1].delaySeconds", equalTo(300))
        .body("levels[1].people[0].personId", equalTo(boris.id().toString()));
  }

  @Test
  void setupSaysWhichServicesWouldPageNobodyAndWhy() {
    var nobody = Api.service(null);
    var empty = Api.schedule(null, "2150-01-05T09:00:00Z", Api.person("anna"));
    var unreached =
        Api.service(Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", empty)))));
    var reached = Api.service(Api.policy(0, Api.level(0, Api.person("boris"))));

    var setup = Api.get("/setup").statusCode(200);
    setup
        .body("ready", equalTo(false))
        .body("steps.step[0]", equalTo("TEAM"))
        .body("steps.find { it.step == 'SERVICE' }.done", equalTo(true))
        .body(warning(nobody) + ".reasons[0].reason", equalTo("NO_POLICY"))
        .body(
            warning(nobody) + ".message",
            containsString("nobody would be paged, because the service has no escalation policy"))
        .body(warning(unreached) + ".reasons[0].reason", equalTo("NOBODY_ON_CALL"))
        .body(warning(unreached) + ".from", nullValue())
        .body(warning(reached), nullValue());
    Api.get("/setup", TestTokens.stakeholder()).statusCode(403);
  }

  private static String warning(UUID service) {
    return "warnings.find { it.serviceId == '" + service + "' }";
  }

  @Test
  void aTestAlertPagesAndDeclaresNothing() {
    var anna = Api.person("anna");
    var service = Api.paging(anna);

    Api.post(
            "/services/"
                + service.serviceId()
                + "/integrations/"
                + service.integrationId()
                + "/test-alert",
            "",
            TestTokens.manager())
        .statusCode(201)
        .body("test", equalTo(true))
        .body("severity", equalTo("INFO"))
        .body("urgency", equalTo("HIGH"));

    assertThat(FakeSmtp.awaitMailTo(anna.email()).subject()).startsWith("[TEST]");
  }

  @Test
  void theRightsOfTheRoles() {
    var team = Map.of("name", Api.unique("team"));
    Api.post("/teams", team, TestTokens.responder()).statusCode(403);
    Api.post("/teams", team, TestTokens.manager()).statusCode(201);
    Api.get("/services", TestTokens.stakeholder()).statusCode(403);
    Api.get("/alerts", TestTokens.stakeholder()).statusCode(200);
    for (var view : List.of("/audit", "/deliveries", "/events/outbox", "/events/dead-letters")) {
      Api.get(view, TestTokens.manager()).statusCode(403);
      Api.get(view, TestTokens.admin()).statusCode(200);
    }
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", null), "a");
    Api.post("/alerts/" + alert + "/acknowledge", "", TestTokens.stakeholder()).statusCode(403);
    Api.post("/alerts/" + alert + "/acknowledge", "", TestTokens.responder()).statusCode(200);
    Api.get("/audit?limit=200").body("items.action", hasItem("alert.acknowledge"));
  }

  @Test
  void whatIsOverCannotBeTaken() {
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", null), "a");
    Api.post("/alerts/" + alert + "/resolve", Map.of("note", "false alarm")).statusCode(200);

    Api.post("/alerts/" + alert + "/acknowledge", "")
        .statusCode(409)
        .body("code", equalTo("alert.resolved"));
    Api.get("/alerts/" + alert + "/log").body("items.detail.note", hasItem("false alarm"));
  }

  @Test
  void onesOwnPagesAreListed() {
    var anna = Api.person("anna");
    var token = anna.token("responder");
    var alert = Api.trigger(Api.paging(anna), "a");

    var mine = Api.get("/pages?mine=true&status=OPEN", token).body("items.size()", equalTo(1));
    String page = mine.extract().path("items[0].id");
    Api.post("/pages/" + page + "/acknowledge", "", token)
        .statusCode(200)
        .body("page.status", equalTo("ACKNOWLEDGED"));

    Api.get("/pages?mine=true&status=OPEN", token).body("items.size()", equalTo(0));
    assertThat(Api.alert(alert)).containsEntry("acknowledgedById", anna.id().toString());
    Api.get("/pages?mine=true", TestTokens.manager()).body("items.size()", equalTo(0));
  }
}
