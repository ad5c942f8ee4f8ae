package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.Api.Wired;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can wait does not wake people; what cannot does. */
@QuarkusTest
class QuietHoursTest {
  @Inject MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static String hoursOf(Someone person) {
    return "/people/" + person.id() + "/notification-rules/quiet-hours";
  }

  private static Map<String, Object> hours(String from, String to) {
    return Map.of(
        "windows", List.of(Map.of("days", List.of(DayOfWeek.values()), "from", from, "to", to)));
  }

  /** Moves the clock on to the next time that it shows this in UTC. */
  private OffsetDateTime goTo(LocalTime time) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var today = now.with(time);
    var then = today.isAfter(now) ? today : today.plusDays(1);
    clock.advance(Duration.between(now, then));
    return then;
  }

  private static UUID trigger(Wired service, String severity) {
    var event = Api.event(service, "trigger", severity);
    event.put("payload", Map.of("summary", severity, "source", "probe", "severity", severity));
    Api.enqueue(event).statusCode(202);
    return UUID.fromString(Api.alerts(service).get(0).get("id").toString());
  }

  @Test
  void atTwoInTheMorningAWarningWaitsUntilSevenAndWhatIsCriticalDoesNot() {
    var anna = Api.person("anna");
    Api.put(hoursOf(anna), hours("22:00", "07:00")).statusCode(200);
    var service = Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna)));
    var night = goTo(LocalTime.of(2, 0));

    var warning = trigger(service, "warning");
    var critical = trigger(service, "critical");

    assertThat(FakeSmtp.awaitMailTo(anna.email()).subject()).contains("critical");
    var page = Api.get("/pages/" + Api.pages(warning).get(0).get("id"));
    page.body("steps.status", contains("PENDING"))
        .body("steps[0].dueAt", equalTo(night.withHour(7).toInstant().toString()));
    Api.post("/alerts/" + critical + "/acknowledge", "").statusCode(200);
    clock.advance(Duration.ofMinutes(299));
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1);
    clock.advance(Duration.ofMinutes(1));
    FakeSmtp.awaitMail(mail -> mail.isTo(anna.email()) && mail.subject().contains("warning"));
  }

  @Test
  void theSimulatorShowsWhenAMessageComes() {
    var anna = Api.person("anna");
    Api.put(hoursOf(anna), hours("22:00", "07:00")).statusCode(200);
    var service = Api.service(Api.policy(0, Api.level(0, anna)));
    var at = goTo(LocalTime.of(2, 0));

    for (var told : Map.of("WARNING", at.withHour(7), "CRITICAL", at).entrySet()) {
      Api.post(
              "/simulations",
              Map.of(
                  "serviceId", service, "severity", told.getKey(), "at", at.toInstant().toString()))
          .statusCode(200)
          .body("levels[0].at", equalTo(at.toInstant().toString()))
          .body("levels[0].pages[0].messages.at", contains(told.getValue().toInstant().toString()));
    }
  }

  @Test
  void quietHoursAreKeptAndOnlyTheirOwnerAndAdministratorsSetThem() {
    var anna = Api.person("anna");
    Api.get(hoursOf(anna)).statusCode(200).body("zone", equalTo("UTC")).body("windows", empty());

    Api.put(hoursOf(anna), hours("22:00", "07:00"), anna.token("responder"))
        .statusCode(200)
        .body("windows.from", contains("22:00"))
        .body("windows.to", contains("07:00"))
        .body("windows[0].days[0]", equalTo("MONDAY"));
    Api.get(hoursOf(anna)).body("windows.from", contains("22:00"));
    Api.put(hoursOf(anna), Map.of("windows", List.of()), Api.person("other").token("responder"))
        .statusCode(403)
        .body("code", equalTo("person.not-yours"));
    Api.put(hoursOf(anna), Map.of("windows", List.of()), TestTokens.stakeholder()).statusCode(403);
    Api.put(hoursOf(anna), Map.of("windows", List.of())).body("windows", empty());
  }

  @Test
  void quietHoursWithoutAnEndAreRefused() {
    Api.put(hoursOf(Api.person("anna")), hours("00:00", "00:00"))
        .statusCode(422)
        .body("code", equalTo("quiet-hours.endless"));
  }
}
