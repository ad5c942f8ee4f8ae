package dev.muster.oncall.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.Topics;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who are paged beside the escalation are asked until they answer. */
@QuarkusTest
class PagedByHandTest {
  private static final int FIVE_MINUTES = 300;

  @Inject MovableClock clock;

  private Someone anna;
  private Someone expert;

  @BeforeEach
  void people() {
    anna = Api.person("anna");
    expert = Api.person("expert");
    mailAgainAfterFiveMinutes(expert);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static void mailAgainAfterFiveMinutes(Someone person) {
    String method =
        Api.get("/people/" + person.id() + "/contact-methods").extract().path("items[0].id");
    Api.put(
            "/people/" + person.id() + "/notification-rules",
            Map.of("rules", List.of(rule(method, 0), rule(method, FIVE_MINUTES))))
        .statusCode(200);
  }

  private static Map<String, Object> rule(String method, long delay) {
    return Map.of("urgency", "HIGH", "contactMethodId", method, "delaySeconds", delay);
  }

  private void page(UUID alert) {
    Api.post(
            "/alerts/" + alert + "/page",
            Map.of("targets", List.of(Api.target("PERSON", expert.id()))))
        .statusCode(200);
    FakeSmtp.awaitMailTo(expert.email());
  }

  private static void acknowledge(UUID alert, Someone by) {
    Api.post("/alerts/" + alert + "/acknowledge", "", by.token(Roles.RESPONDER)).statusCode(200);
  }

  @Test
  void whoeverAnswersIsAskedNoMoreThoughSomebodyElseHoldsTheAlert() {
    try (var probe = TopicProbe.on(Topics.PAGES)) {
      var alert = Api.trigger(Api.paging(anna), "held");
      acknowledge(alert, anna);
      page(alert);

      acknowledge(alert, expert);

      probe.await(PageAcknowledged.class, each -> each.personId().equals(expert.id()));
      var page = Api.pages(alert).get(0);
      assertThat(page).containsEntry("status", "ACKNOWLEDGED");
      assertThat(Api.ledger(page.get("id"))).containsSubsequence("ANSWER", "CANCELLED");
      assertThat(Api.alert(alert)).containsEntry("acknowledgedBy", anna.name());
      clock.advance(Duration.ofSeconds(FIVE_MINUTES));
      assertThat(FakeSmtp.receivedBy(expert.email())).hasSize(1);
    }
  }

  @Test
  void whoeverDoesNotAnswerIsAskedAgainThoughTheHolderSaysSoAgain() {
    var alert = Api.trigger(Api.paging(anna), "held");
    acknowledge(alert, anna);
    page(alert);

    acknowledge(alert, anna);

    clock.advance(Duration.ofSeconds(FIVE_MINUTES));
    await().until(() -> FakeSmtp.receivedBy(expert.email()).size() == 2);
  }

  @Test
  void anAlertThatBecomesUrgentDoesNotTakeTheirPageBack() {
    var service = Api.paging(anna);
    var hours = Map.of("days", List.of(DayOfWeek.values()), "from", "09:00", "minutes", 480);
    Api.put(
            "/services/" + service.serviceId(),
            Map.of(
                "name",
                Api.unique("supported"),
                "policyId",
                Api.get("/services/" + service.serviceId()).extract().path("policyId"),
                "urgency",
                Map.of(
                    "rule",
                    "SUPPORT_HOURS",
                    "supportHours",
                    Map.of(
                        "zone",
                        "UTC",
                        "windows",
                        List.of(hours),
                        "during",
                        "BY_SEVERITY",
                        "outside",
                        "ALWAYS_LOW"))))
        .statusCode(200);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var early = now.plusDays(1).with(LocalTime.of(8, 58));
    clock.advance(Duration.between(now, early));
    var alert = Api.trigger(service, "quiet");
    page(alert);

    clock.advance(Duration.ofMinutes(3));
    await().until(() -> Api.log(alert).contains("RAISED"));

    clock.advance(Duration.ofMinutes(3));
    await().until(() -> FakeSmtp.receivedBy(expert.email()).size() == 2);
  }
}
