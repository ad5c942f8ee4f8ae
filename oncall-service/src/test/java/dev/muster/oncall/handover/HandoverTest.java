package dev.muster.oncall.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.contracts.Topics;
import dev.muster.contracts.shift.ShiftHandedOver;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifts are handed over by two who both say so (SHF-06). */
@QuarkusTest
class HandoverTest {
  @Inject MovableClock clock;

  private Someone anna;
  private Someone boris;
  private String schedule;

  /** Anna's day ends in three hours, Boris comes next. */
  @BeforeEach
  void aDay() {
    var start = clock.stop().truncatedTo(ChronoUnit.HOURS).minus(21, ChronoUnit.HOURS);
    anna = Api.person("anna");
    boris = Api.person("boris");
    schedule =
        Api.post(
                "/schedules",
                Map.of(
                    "name", Api.unique("handed"),
                    "zone", "UTC",
                    "layers",
                        List.of(
                            Map.of(
                                "name", "Days",
                                "rotation",
                                    Map.of(
                                        "type",
                                        "DAILY",
                                        "length",
                                        1,
                                        "start",
                                        LocalDateTime.ofInstant(start, ZoneOffset.UTC)),
                                "slots",
                                    List.of(
                                        Map.of("personIds", List.of(anna.id())),
                                        Map.of("personIds", List.of(boris.id())))))))
            .statusCode(201)
            .extract()
            .path("id");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private String path() {
    return "/schedules/" + schedule + "/hand-overs";
  }

  @Test
  void theBriefSaysWhatIsOpenAndTheOtherSideAccepts() {
    var policy =
        Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(schedule)))));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "handed-over");

    String id =
        Api.post(path(), Map.of("note", "The disk of db-3 fills up"), anna.token(Roles.RESPONDER))
            .statusCode(201)
            .body("toPersonName", equalTo(boris.name()))
            .body("brief.openAlerts.id", contains(alert.toString()))
            .body("brief.pages", equalTo(1))
            .body("acceptedAt", nullValue())
            .extract()
            .path("id");
    FakeSmtp.awaitMail(
        mail -> mail.isTo(boris.email()) && mail.text().contains("The disk of db-3 fills up"));
    Api.post(path() + "/" + id + "/accept", Map.of(), anna.token(Roles.RESPONDER))
        .statusCode(403)
        .body("code", equalTo("handover.not-yours"));

    try (var probe = TopicProbe.on(Topics.SHIFTS)) {
      Api.post(path() + "/" + id + "/accept", Map.of(), boris.token(Roles.RESPONDER))
          .statusCode(200)
          .body("acceptedAt", notNullValue());
      var done =
          probe.await(ShiftHandedOver.class, event -> event.handoverId().toString().equals(id));
      assertThat(done.toPersonName()).isEqualTo(boris.name());
      assertThat(done.alertIds()).containsExactly(alert);
    }

    Api.post(path() + "/" + id + "/accept", Map.of(), boris.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("handover.accepted-already"));
    Api.get(path()).body("items.id", hasItem(id));
  }

  @Test
  void theDraftSaysWhatWouldBeHandedOverAndKeepsNothing() {
    var policy =
        Api.policy(0, Api.levelOf(0, List.of(Api.target("SCHEDULE", UUID.fromString(schedule)))));
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "drafted");

    Api.get(path() + "/draft", anna.token(Roles.RESPONDER))
        .statusCode(200)
        .body("next.personName", contains(boris.name()))
        .body("shiftEnd", notNullValue())
        .body("brief.openAlerts.id", contains(alert.toString()))
        .body("brief.pages", equalTo(1));

    Api.get(path()).body("items", empty());
  }

  @Test
  void bothSidesFindAHandOverAmongTheirs() {
    String id =
        Api.post(path(), Map.of(), anna.token(Roles.RESPONDER))
            .statusCode(201)
            .extract()
            .path("id");

    Api.get("/people/" + anna.id() + "/hand-overs").body("items.id", contains(id));
    Api.get("/people/" + boris.id() + "/hand-overs", boris.token(Roles.RESPONDER))
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items.fromPersonName", contains(anna.name()));
    Api.get("/people/" + Api.person("chen").id() + "/hand-overs").body("items", empty());
  }

  @Test
  void whoHasNoShiftHandsNothingOver() {
    var chen = Api.person("chen");

    Api.get(path() + "/draft", chen.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("handover.no-shift"));

    Api.post(path(), Map.of(), chen.token(Roles.RESPONDER))
        .statusCode(409)
        .body("code", equalTo("handover.no-shift"));
  }
}
