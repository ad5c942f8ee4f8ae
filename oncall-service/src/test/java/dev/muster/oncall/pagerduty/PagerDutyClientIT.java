package dev.muster.oncall.pagerduty;

import static dev.muster.oncall.pagerduty.PagerDuty.body;
import static dev.muster.oncall.pagerduty.PagerDuty.layer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.Api;
import dev.muster.testkit.node.NodeProgram;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PagerDuty's own client for Node, unmodified, finds what it expects. */
@QuarkusTest
class PagerDutyClientIT {
  private static final long DAY = 86_400;

  @Test
  void pdjsPagesReadsPutsBackAndOverrides() throws InterruptedException {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var prefix = Api.unique("pdjs");
    var client = PagerDuty.as("manager");
    String schedule = null;
    for (int i = 0; i < 5; i++) {
      schedule =
          client
              .post(
                  "/schedules",
                  body(prefix + " " + i, "Europe/Berlin", layer("Days", DAY, anna, boris)))
              .statusCode(201)
              .extract()
              .path("schedule.id");
    }
    Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(schedule)))));

    var complaint =
        NodeProgram.test(
            "pagerduty.mjs",
            Map.of(
                "MUSTER_ONCALL",
                RestAssured.baseURI + ":" + RestAssured.port,
                "MUSTER_TOKEN",
                PagerDuty.key("manager"),
                "MUSTER_SCHEDULE",
                schedule,
                "MUSTER_PREFIX",
                prefix,
                "MUSTER_PEOPLE",
                anna.id() + "," + boris.id()));

    assertThat(complaint).isEmpty();
    assertThat(
            Api.get("/schedules/" + schedule + "/revisions").extract().jsonPath().getList("items"))
        .hasSize(1);
  }
}
