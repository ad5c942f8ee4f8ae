package dev.muster.oncall.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People hear of their shifts in time, once (SHF-01 to SHF-06). */
@QuarkusTest
class ShiftNoticesTest {
  @Inject MovableClock clock;
  @Inject ShiftNotices notices;

  private Instant start;
  private Someone anna;
  private Someone boris;

  @BeforeEach
  void aShiftInFourDays() {
    var now = clock.stop();
    start = now.truncatedTo(ChronoUnit.HOURS).plus(4, ChronoUnit.DAYS);
    anna = Api.person("anna");
    boris = Api.person("boris", "ru");
    Api.post(
            "/schedules",
            Map.of(
                "name", Api.unique("noticed"),
                "zone", "UTC",
                "layers",
                    List.of(
                        Map.of(
                            "name", "Weekly",
                            "rotation",
                                Map.of(
                                    "type",
                                    "WEEKLY",
                                    "length",
                                    1,
                                    "start",
                                    LocalDateTime.ofInstant(start, ZoneOffset.UTC)),
                            "slots",
                                List.of(
                                    Map.of("personIds", List.of(anna.id())),
                                    Map.of("personIds", List.of(boris.id()))),
                            "effectiveFrom", start.toString()))))
        .statusCode(201);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private void at(Duration fromStart) {
    clock.set(start.plus(fromStart));
    notices.run();
    notices.run();
  }

  private static ReceivedMail mail(Someone to, String words) {
    return FakeSmtp.awaitMail(mail -> mail.isTo(to.email()) && mail.subject().contains(words));
  }

  @Test
  void noticeComesBeforeAtTheStartAndAtTheEnd() {
    at(Duration.ofHours(-49));
    assertThat(FakeSmtp.receivedBy(anna.email())).isEmpty();

    at(Duration.ofHours(-47));
    assertThat(mail(anna, "On call for").text()).contains("- Know who is your backup");
    at(Duration.ofHours(-23));
    FakeSmtp.awaitMail(mail -> mail.isTo(anna.email()) && mail.text().contains("VPN"));
    at(Duration.ofMinutes(1));
    mail(anna, "You are on call for");
    at(Duration.ofDays(7).plusMinutes(1));
    mail(anna, "is over");
    assertThat(mail(boris, "Вы дежурите").text()).contains("- Сообщить в канале дежурных");

    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(4);
    Api.get("/people/" + anna.id() + "/checklists", anna.token(Roles.RESPONDER))
        .statusCode(200)
        .body("items.kind", contains("END", "START", "DAY_BEFORE", "TWO_DAYS_BEFORE"));
  }

  @Test
  void somebodyWhoIsAlwaysOnCallIsToldOnce() {
    var chen = Api.person("chen");
    Api.post(
            "/schedules",
            Map.of(
                "name", Api.unique("alone"),
                "zone", "UTC",
                "layers",
                    List.of(
                        Map.of(
                            "name", "Days",
                            "rotation",
                                Map.of(
                                    "type", "DAILY", "length", 1, "start", "2026-01-05T09:00:00"),
                            "slots", List.of(Map.of("personIds", List.of(chen.id())))))))
        .statusCode(201);

    for (int day = 0; day < 9; day++) {
      notices.run();
      clock.advance(Duration.ofDays(1));
    }

    Api.get("/people/" + chen.id() + "/checklists", chen.token(Roles.RESPONDER))
        .body("items.kind", contains("START"));
  }

  @Test
  void pointsAreTickedByTheirOwner() {
    at(Duration.ofMinutes(1));
    var token = anna.token(Roles.RESPONDER);
    var path = "/people/" + anna.id() + "/checklists";
    String id = Api.get(path, token).extract().path("items[0].id");

    Api.put(path + "/" + id, Map.of("done", List.of("access", "say-start")), token)
        .statusCode(200)
        .body("points.findAll { it.done }.key", contains("say-start", "access"));

    Api.put(path + "/" + id, Map.of("done", List.of("coffee")), token)
        .statusCode(422)
        .body("code", equalTo("checklist.unknown-point"));
    Api.get(path, boris.token(Roles.RESPONDER)).statusCode(403);
  }

  @Test
  void whoAnsweredAnAlertGetsAChecklistOnceItIsOver() {
    var alert = Api.trigger(Api.paging(anna), "checklist");
    var token = anna.token(Roles.RESPONDER);
    Api.post("/alerts/" + alert + "/acknowledge", Map.of(), token).statusCode(200);
    Api.post("/alerts/" + alert + "/resolve", Map.of(), token).statusCode(200);

    notices.run();
    notices.run();

    Api.get("/people/" + anna.id() + "/checklists", token)
        .body("items.kind", hasItem("AFTER_ALERT"))
        .body("items.findAll { it.kind == 'AFTER_ALERT' }", hasSize(1));
  }
}
