package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on call as clients of PagerDuty's REST API ask for it. */
@QuarkusTest
class PagerDutyOnCallTest {
  private static final long DAY = 86_400;

  @Inject MovableClock clock;

  private PagerDuty client;
  private Someone anna;
  private Someone boris;
  private Someone chen;
  private String schedule;
  private String policy;

  @BeforeEach
  void policies() {
    clock.reset();
    client = PagerDuty.as("manager");
    anna = Api.person("anna");
    boris = Api.person("boris");
    chen = Api.person("chen");
    schedule = schedule(anna, boris);
    policy = policy(UUID.fromString(schedule), chen);
  }

  private String schedule(Someone... people) {
    return client
        .post("/schedules", body(Api.unique("turns"), "Europe/Berlin", layer("Days", DAY, people)))
        .statusCode(201)
        .extract()
        .path("schedule.id");
  }

  private static String policy(UUID scheduleId, Someone behind) {
    return Api.policy(
            0, Api.levelOf(0, List.of(Api.target("SCHEDULE", scheduleId))), Api.level(600, behind))
        .toString();
  }

  private static String id(Someone person) {
    return person.id().toString();
  }

  private String in(Duration later) {
    return clock.wholeSecond().plus(later).toString();
  }

  @Test
  void everyLevelSaysWhoIsOnCallNow() {
    client
        .get("/oncalls", "escalation_policy_ids[]", policy)
        .statusCode(200)
        .body("oncalls.escalation_level", contains(1, 2))
        .body("oncalls.escalation_policy.id", everyItem(equalTo(policy)))
        .body("oncalls.escalation_policy.type", everyItem(equalTo("escalation_policy_reference")))
        .body("oncalls[0].schedule.id", equalTo(schedule))
        .body("oncalls[0].schedule.type", equalTo("schedule_reference"))
        .body("oncalls[1].user.summary", equalTo(chen.name()))
        .body("oncalls[1].schedule", nullValue())
        .body("oncalls[1].start", nullValue())
        .body("oncalls[1].end", nullValue())
        .body("limit", equalTo(25))
        .body("more", equalTo(false))
        .body("total", nullValue());
  }

  @Test
  void aRangeShowsEveryWholeShiftAndEarliestOnlyTheFirstOfEach() {
    Object[] fourDays = {
      "schedule_ids[]", schedule, "since", in(Duration.ZERO), "until", in(Duration.ofDays(4))
    };
    client
        .get("/oncalls", fourDays)
        .body("oncalls", hasSize(5))
        .body("oncalls.escalation_level", everyItem(equalTo(1)));
    client
        .get(
            "/oncalls",
            "schedule_ids[]",
            schedule,
            "since",
            in(Duration.ZERO),
            "until",
            in(Duration.ofDays(4)),
            "earliest",
            true)
        .body("oncalls", hasSize(2));
    client
        .get(
            "/oncalls",
            "schedule_ids[]",
            schedule,
            "since",
            in(Duration.ZERO),
            "until",
            in(Duration.ofDays(4)),
            "limit",
            2,
            "offset",
            4,
            "total",
            true)
        .body("oncalls", hasSize(1))
        .body("more", equalTo(false))
        .body("total", equalTo(5));
  }

  @Test
  void filtersNarrowAndNullMeansPeopleWhomAPolicyNames() {
    client
        .get(
            "/oncalls",
            "user_ids[]",
            id(boris),
            "since",
            in(Duration.ZERO),
            "until",
            in(Duration.ofDays(2)))
        .body("oncalls.user.id", everyItem(equalTo(id(boris))));
    client
        .get("/oncalls", "schedule_ids[]", "null", "user_ids[]", id(chen))
        .body("oncalls", hasSize(1))
        .body("oncalls[0].schedule", nullValue());
    client
        .get("/oncalls", "schedule_ids[]", "null", "user_ids[]", id(anna))
        .body("oncalls", empty());
    client.get("/oncalls", "escalation_policy_ids[]", "PUNKNOWN").body("oncalls", empty());
  }

  @Test
  void includedThingsAreShownWholeAndTimesInTheZoneAskedFor() {
    client
        .get(
            "/oncalls",
            "escalation_policy_ids[]",
            policy,
            "include[]",
            List.of("users", "schedules", "escalation_policies"),
            "time_zone",
            "Asia/Kolkata")
        .statusCode(200)
        .body("oncalls[0].user.type", equalTo("user"))
        .body("oncalls[1].user.email", equalTo(chen.email()))
        .body("oncalls[0].schedule.time_zone", equalTo("Europe/Berlin"))
        .body("oncalls[0].escalation_policy.num_loops", equalTo(0))
        .body(
            "oncalls[0].escalation_policy.escalation_rules.escalation_delay_in_minutes[0]",
            equalTo(10))
        .body(
            "oncalls[0].escalation_policy.escalation_rules.targets.flatten().type",
            contains("schedule_reference", "user_reference"))
        .body("oncalls[0].escalation_policy.escalation_rules[1].targets[0].id", equalTo(id(chen)))
        .body("oncalls[0].end.substring(11)", equalTo("14:30:00+05:30"));
  }

  @Test
  void nothingFartherThanNinetyDaysAheadIsTold() {
    var entries =
        client
            .get(
                "/oncalls",
                "schedule_ids[]",
                schedule,
                "since",
                in(Duration.ofDays(85)),
                "until",
                in(Duration.ofDays(300)))
            .statusCode(200)
            .body("oncalls.size()", lessThanOrEqualTo(7))
            .extract()
            .<List<String>>path("oncalls.start");
    entries.forEach(
        start ->
            assertThat(OffsetDateTime.parse(start).toInstant())
                .isBefore(Instant.parse(in(Duration.ofDays(90)))));
    client.get("/oncalls", "since", in(Duration.ofDays(91))).body("oncalls", empty());
    client
        .get("/oncalls", "since", in(Duration.ofDays(2)), "until", in(Duration.ofDays(1)))
        .statusCode(400)
        .body("error.code", equalTo(2005));
  }

  @Test
  void anOverrideThatOnePolicySeesIsSeenThereOnly() {
    var other = policy(UUID.fromString(schedule), chen);
    var from = clock.wholeSecond().plus(Duration.ofDays(1));
    Api.post(
            "/schedules/" + schedule + "/overrides",
            Map.of(
                "personId", chen.id(),
                "policyId", other,
                "startsAt", from.toString(),
                "endsAt", from.plus(Duration.ofHours(1)).toString()))
        .statusCode(201);

    for (var each : List.of(policy, other)) {
      client
          .get(
              "/oncalls",
              "escalation_policy_ids[]",
              each,
              "schedule_ids[]",
              schedule,
              "user_ids[]",
              id(chen),
              "since",
              from,
              "until",
              from)
          .body("oncalls", hasSize(each.equals(other) ? 1 : 0));
    }
  }

  @Test
  void aTeamLeadsToItsSchedulesOrToItsManagers() {
    var team = Api.team(boris, anna);
    var bare = Api.policy(0, Api.levelOf(0, List.of(Api.target("TEAM", team)))).toString();
    client
        .get("/oncalls", "escalation_policy_ids[]", bare)
        .body("oncalls.user.id", contains(id(boris)));

    var owned = Api.schedule(team, "2026-01-05T09:00:00Z", chen);

    client
        .get("/oncalls", "escalation_policy_ids[]", bare)
        .body("oncalls.user.id", contains(id(chen)))
        .body("oncalls.schedule.id", contains(owned.toString()));
  }

  @Test
  void onlyThoseWithARoleMayAsk() {
    PagerDuty.as("stakeholder").get("/oncalls").statusCode(200);
    RestAssured.get("/pagerduty/oncalls").then().statusCode(401).body("error.code", equalTo(2006));
  }
}
