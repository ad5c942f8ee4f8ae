package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much an alert matters decides which levels of a policy count for it. */
@QuarkusTest
class PriorityTest {
  private Someone anna;
  private Someone boris;
  private UUID policy;
  private Wired service;

  /** Anna is paged at once, Boris after ten minutes for what matters most. */
  @BeforeEach
  void aLevelForHighPriorities() {
    anna = Api.person("anna");
    boris = Api.person("boris");
    var second = new HashMap<>(Api.level(600, boris));
    second.put("condition", Map.of("priorities", List.of("P1", "P2")));
    policy = Api.policy(0, Api.level(0, anna), second);
    service = Api.wired("PAGERDUTY_V2", policy);
  }

  private UUID trigger(String key, Object priority) {
    var event = Api.event(service, "trigger", key);
    var payload = new HashMap<String, Object>();
    payload.put("summary", "it is down");
    payload.put("source", "probe");
    payload.put("severity", "critical");
    payload.put("custom_details", Map.of("priority", priority));
    event.put("payload", payload);
    Api.enqueue(event).statusCode(202);
    return UUID.fromString(Api.alerts(service).get(0).get("id").toString());
  }

  /** Has the second level fire. */
  private List<Object> pagedAfterwards(UUID alert) {
    Api.post("/alerts/" + alert + "/escalate", "").statusCode(200);
    return Api.pages(alert).stream().map(page -> page.get("personName")).toList();
  }

  @Test
  void aSenderSaysItInItsDetails() {
    assertThat(Api.alert(trigger("a", "p2"))).containsEntry("priority", "P2");
    assertThat(Api.alert(trigger("b", "urgent"))).containsEntry("priority", null);
    assertThat(Api.alert(trigger("c", 1))).containsEntry("priority", null);
  }

  @Test
  void theLevelCountsForWhatMattersAndForWhatNobodySaidThatOf() {
    assertThat(pagedAfterwards(trigger("a", "P1"))).containsExactly(boris.name(), anna.name());
    assertThat(pagedAfterwards(trigger("b", "none"))).containsExactly(boris.name(), anna.name());
    assertThat(pagedAfterwards(trigger("c", "P4"))).containsExactly(anna.name());
  }

  @Test
  void whatAPersonSaysCountsForTheLevelsToCome() {
    var alert = trigger("a", "P1");

    Api.post("/alerts/" + alert + "/priority", Map.of("priority", "P5"))
        .statusCode(200)
        .body("priority", equalTo("P5"));
    Api.post("/alerts/" + alert + "/priority", Map.of("priority", "P5")).statusCode(200);

    assertThat(pagedAfterwards(alert)).containsExactly(anna.name());
    assertThat(Api.log(alert)).containsOnlyOnce("PRIORITIZED");
    Api.post("/alerts/" + alert + "/priority", Map.of())
        .statusCode(200)
        .body("priority", nullValue());
    Api.post("/alerts/" + alert + "/resolve", Map.of()).statusCode(200);
    Api.post("/alerts/" + alert + "/priority", Map.of("priority", "P1")).statusCode(409);
  }

  @Test
  void theConditionIsKeptAndTheSimulatorFollowsIt() {
    Api.get("/escalation-policies/" + policy)
        .body("levels[1].condition.priorities", contains("P1", "P2"));
    var question = new HashMap<String, Object>(Map.of("policyId", policy, "severity", "CRITICAL"));
    Api.post("/simulations", question)
        .body("levels.pages.personName.flatten()", contains(anna.name(), boris.name()));
    question.put("priority", "P3");
    Api.post("/simulations", question)
        .body("levels.pages.personName.flatten()", contains(anna.name()));
  }
}
