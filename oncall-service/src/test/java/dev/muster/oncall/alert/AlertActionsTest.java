package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with alerts that are open. */
@QuarkusTest
class AlertActionsTest {
  @Inject MovableClock clock;

  private Someone anna;
  private Someone boris;
  private String token;

  @BeforeEach
  void people() {
    anna = Api.person("anna");
    boris = Api.person("boris");
    token = anna.token(Roles.RESPONDER);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private ValidatableResponse act(UUID alert, String action, Object body) {
    return Api.post("/alerts/" + alert + "/" + action, body, token);
  }

  private ValidatableResponse act(UUID alert, String action) {
    return act(alert, action, "");
  }

  private static List<Object> paged(UUID alert) {
    return Api.pages(alert).stream().map(page -> page.get("personName")).toList();
  }

  private static void awaitPaged(UUID alert, String... newestFirst) {
    await().untilAsserted(() -> assertThat(paged(alert)).containsExactly((Object[]) newestFirst));
  }

  private static Wired leased(Someone... levels) {
    var policy = new HashMap<String, Object>();
    policy.put("name", Api.unique("leased"));
    policy.put("repeatDelaySeconds", 60);
    policy.put("ackTimeoutSeconds", 1800);
    policy.put("levels", List.of(Api.level(0, levels[0]), Api.level(60, levels[1])));
    String id = Api.post("/escalation-policies", policy).statusCode(201).extract().path("id");
    return Api.wired("PAGERDUTY_V2", UUID.fromString(id));
  }

  @Test
  void anAlertThatIsGivenBackEscalatesAnewAndIsTold() {
    try (var probe = TopicProbe.on(Topics.ALERTS)) {
      var alert = Api.trigger(Api.paging(anna, boris), "given-back");
      act(alert, "acknowledge").statusCode(200);
      clock.advance(Duration.ofMinutes(5));

      act(alert, "unacknowledge")
          .statusCode(200)
          .body("status", equalTo("TRIGGERED"))
          .body("acknowledgedBy", nullValue());

      awaitPaged(alert, anna.name(), anna.name());
      clock.advance(Duration.ofMinutes(1));
      awaitPaged(alert, boris.name(), anna.name(), anna.name());
      var event = probe.await(AlertUnacknowledged.class, each -> each.alertId().equals(alert));
      assertThat(event.by().id()).isEqualTo(anna.id());
      EventSchemas.validate(event);
      act(alert, "unacknowledge").statusCode(200);
      assertThat(Api.log(alert)).containsOnlyOnce("UNACKNOWLEDGED");
    }
  }

  @Test
  void whoeverTakesAnAlertMustSaySoAgainAsThePolicyWants() {
    var alert = Api.trigger(leased(anna, boris), "leased");
    FakeSmtp.awaitMailTo(anna.email());
    act(alert, "acknowledge").statusCode(200);
    Api.get("/alerts/" + alert + "/escalation")
        .body("status", equalTo("HELD"))
        .body("nextAt", notNullValue());
    clock.advance(Duration.ofMinutes(29));
    act(alert, "acknowledge").statusCode(200);
    clock.advance(Duration.ofMinutes(29));
    assertThat(Api.alert(alert)).containsEntry("status", "ACKNOWLEDGED");
    assertThat(Api.log(alert)).contains("RENEWED");
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1);

    clock.advance(Duration.ofMinutes(2));

    awaitPaged(alert, anna.name(), anna.name());
    await().until(() -> FakeSmtp.receivedBy(anna.email()).size() == 2);
    assertThat(Api.alert(alert)).containsEntry("status", "TRIGGERED");
    assertThat(Api.log(alert)).endsWith("UNACKNOWLEDGED", "ESCALATED");
  }

  @Test
  void anAlertSleepsUntilNineOnTheWallAcrossAClockChange() {
    var berlin = ZoneId.of("Europe/Berlin");
    var evening = ZonedDateTime.of(2027, 3, 27, 21, 0, 0, 0, berlin);
    var nine = ZonedDateTime.of(2027, 3, 28, 9, 0, 0, 0, berlin);
    clock.set(evening.toInstant());
    var alert = Api.trigger(Api.paging(anna), "asleep");
    FakeSmtp.awaitMailTo(anna.email());

    act(alert, "snooze", Map.of("seconds", Duration.between(evening, nine).toSeconds()))
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"))
        .body("snoozedUntil", equalTo("2027-03-28T07:00:00Z"));
    clock.set(nine.minusMinutes(1).toInstant());
    assertThat(paged(alert)).hasSize(1);
    clock.set(nine.toInstant());

    awaitPaged(alert, anna.name(), anna.name());
    await().until(() -> FakeSmtp.receivedBy(anna.email()).size() == 2);
    assertThat(Api.log(alert)).contains("SNOOZED", "UNACKNOWLEDGED");
  }

  @Test
  void aSnoozeLastsASecondToAWeek() {
    var alert = Api.trigger(Api.paging(anna), "bounds");

    act(alert, "snooze", Map.of("seconds", 0)).statusCode(400);
    act(alert, "snooze", Map.of("seconds", 604_801)).statusCode(400);
    act(alert, "snooze", Map.of("seconds", 604_800)).statusCode(200);
    act(alert, "resolve", Map.of()).statusCode(200);
    act(alert, "snooze", Map.of("seconds", 60))
        .statusCode(409)
        .body("code", equalTo("alert.resolved"));
    clock.advance(Duration.ofDays(8));
    assertThat(Api.alert(alert)).containsEntry("status", "RESOLVED");
  }

  @Test
  void theNextLevelComesAtOnceUntilNoneIsLeft() {
    var alert = Api.trigger(Api.paging(anna, boris), "hastened");
    act(alert, "acknowledge").statusCode(200);

    act(alert, "escalate").statusCode(200).body("status", equalTo("TRIGGERED"));

    assertThat(paged(alert)).containsExactly(boris.name(), anna.name());
    act(alert, "escalate").statusCode(409).body("code", equalTo("alert.nothing-above"));
    assertThat(Api.log(alert)).containsOnlyOnce("HASTENED");
  }

  @Test
  void anAlertIsGivenToOthers() {
    var chen = Api.person("chen");
    var alert = Api.trigger(Api.paging(anna, boris), "reassigned");

    act(alert, "reassign", Map.of("targets", List.of(Api.target("PERSON", chen.id()))))
        .statusCode(200)
        .body("status", equalTo("TRIGGERED"));

    assertThat(paged(alert)).containsExactly(chen.name(), anna.name());
    assertThat(Api.pages(alert).get(1)).containsEntry("status", "ENDED");
    clock.advance(Duration.ofMinutes(2));
    assertThat(paged(alert)).doesNotContain(boris.name());
    clock.advance(Duration.ofMinutes(4));
    awaitPaged(alert, chen.name(), chen.name(), anna.name());
    act(alert, "reassign", Map.of()).statusCode(422).body("code", equalTo("alert.bad-action"));
  }

  @Test
  void othersArePagedBesideTheEscalation() {
    var expert = Api.person("database expert");
    var left = Api.person("left");
    Api.deactivate(left);
    var alert = Api.trigger(Api.paging(anna, boris), "experts");

    act(alert, "page", Map.of("targets", List.of(Api.target("PERSON", expert.id()))))
        .statusCode(200);

    assertThat(paged(alert)).containsExactly(expert.name(), anna.name());
    assertThat(Api.pages(alert).get(0)).containsEntry("level", 0);
    FakeSmtp.awaitMailTo(expert.email());
    clock.advance(Duration.ofMinutes(1));
    awaitPaged(alert, boris.name(), expert.name(), anna.name());
    act(alert, "page", Map.of("targets", List.of(Api.target("PERSON", left.id()))))
        .statusCode(422)
        .body("code", equalTo("alert.reaches-nobody"));
  }

  @Test
  void oneAlertStandsForAnotherWhichEndsWithIt() {
    var service = Api.paging(anna, boris);
    var kept = Api.trigger(service, "kept");
    var merged = Api.trigger(service, "merged");

    act(merged, "merge", Map.of("into", kept))
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"))
        .body("mergedInto", equalTo(kept.toString()));

    clock.advance(Duration.ofMinutes(3));
    awaitPaged(kept, boris.name(), anna.name());
    assertThat(paged(merged)).hasSize(1);
    act(merged, "unacknowledge").statusCode(409).body("code", equalTo("alert.merged"));
    act(kept, "merge", Map.of("into", merged)).statusCode(409);
    act(kept, "merge", Map.of("into", kept)).statusCode(409);
    act(kept, "resolve", Map.of()).statusCode(200);
    assertThat(Api.alert(merged)).containsEntry("status", "RESOLVED");
  }

  @Test
  void aRemarkIsKeptInTheLog() {
    var alert = Api.trigger(Api.paging(anna), "noted");

    act(alert, "notes", Map.of("text", "Looks like the disk")).statusCode(200);
    act(alert, "notes", Map.of("text", " ")).statusCode(400);

    Api.get("/alerts/" + alert + "/log")
        .body("items.findAll { it.kind == 'NOTE' }.detail.text", contains("Looks like the disk"));
  }

  @Test
  void inBulkEachAlertIsDoneOrRefusedByItself() {
    var service = Api.paging(anna);
    var open = Api.trigger(service, "open");
    var over = Api.trigger(service, "over");
    act(over, "resolve", Map.of()).statusCode(200);
    var unknown = UUID.randomUUID();

    bulk(Map.of("ids", List.of(open, over, unknown), "action", "ACKNOWLEDGE"))
        .statusCode(200)
        .body("results.done", contains(true, false, false))
        .body("results.code", contains(null, "alert.resolved", "alert.not-found"));
    assertThat(Api.alert(open)).containsEntry("status", "ACKNOWLEDGED");
    bulk(Map.of("ids", List.of(open), "action", "RESOLVE", "text", "fixed"))
        .statusCode(200)
        .body("results.done", contains(true));
    bulk(Map.of("ids", List.of(open), "action", "SNOOZE"))
        .statusCode(422)
        .body("errors[0].field", equalTo("seconds"));
  }

  private ValidatableResponse bulk(Map<String, Object> body) {
    return Api.post("/alerts/bulk", body, token);
  }
}
