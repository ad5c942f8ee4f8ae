package dev.muster.oncall.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.oncall.Api;
import dev.muster.oncall.Api.Someone;
import dev.muster.oncall.page.FirstPage;
import dev.muster.oncall.schedule.ShiftRecorder;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import dev.muster.testkit.webhook.FakeWebhookReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor looks at real alerts, alarms the fallback, and is itself watched. */
@QuarkusTest
class AuditorTest {
  /** A clock that moves makes alerts of other tests due, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration LATE = Duration.ofSeconds(45);

  @Inject Auditor auditor;
  @Inject AuditorWatch watch;
  @Inject FindingTable findings;
  @Inject AlarmTable alarms;
  @Inject ShiftRecorder recorder;
  @Inject MovableClock clock;
  @Inject MeterRegistry metrics;
  @Inject Sql sql;

  private Someone chief;
  private Someone anna;
  private Someone boris;

  @BeforeEach
  void people() {
    chief = Api.person("chief");
    anna = Api.person("anna");
    boris = Api.person("boris");
    pass(Duration.ZERO);
  }

  private static void lastResort(Someone person) {
    Api.put("/last-resort", Map.of("targets", List.of(Api.target("PERSON", person.id()))))
        .statusCode(200);
  }

  /** Lets time pass; what the auditor finds by then of other tests is told to somebody else. */
  private void pass(Duration time) {
    lastResort(Api.person("other"));
    clock.advance(time);
    await().atMost(PATIENCE).until(() -> overdue() == 0);
    auditor.run();
    lastResort(chief);
  }

  private long overdue() {
    return sql.query(
            """
            select (select count(*) from escalation
                    where status in ('ACTIVE', 'HELD') and next_at <= ?)
              + (select count(*) from page_step where status = 'PENDING' and due_at <= ?) as overdue
            """,
            row -> row.getLong("overdue"),
            clock.instant(),
            clock.instant())
        .get(0);
  }

  @AfterEach
  void asItWas() {
    Api.put("/last-resort", Map.of("targets", List.of())).statusCode(200);
    clock.reset();
  }

  private List<String> differences(UUID alert) {
    return Api.get("/page-audit/differences?limit=200")
        .statusCode(200)
        .extract()
        .path("items.findAll { it.alertId == '%s' }.kind".formatted(alert));
  }

  private void alarmed() {
    FakeSmtp.awaitMail(
        mail -> mail.isTo(chief.email()) && mail.subject().contains("not as they should be"));
  }

  @Test
  void allIsWellWithAlertsThatEscalateAndAreAnswered() {
    var schedule = Api.schedule(null, clock.instant().toString(), boris);
    clock.advance(Duration.ofSeconds(5));
    var policy =
        Api.policy(
            1, Api.level(0, anna), Api.levelOf(120, List.of(Api.target("SCHEDULE", schedule))));
    var service = Api.wired("PAGERDUTY_V2", policy);
    var answered = Api.trigger(service, "answered");
    var unanswered = Api.trigger(service, "unanswered");
    clock.advance(Duration.ofMinutes(2));
    await().until(() -> Api.pages(unanswered).size() == 2 && Api.pages(answered).size() == 2);
    Api.post("/alerts/" + answered + "/acknowledge", "", boris.token(Roles.RESPONDER))
        .statusCode(200);
    clock.advance(Duration.ofMinutes(1));
    await().until(() -> Api.pages(unanswered).size() == 3);
    clock.advance(Duration.ofSeconds(40));
    recorder.record();

    auditor.run();

    assertThat(differences(answered)).isEmpty();
    assertThat(differences(unanswered)).isEmpty();
    Api.get("/page-audit").body("completedAt", equalTo(completed())).body("running", equalTo(true));
  }

  @Test
  void aLevelThatOnlyTellsAPlaceLacksNoPage() {
    try (var receiver = new FakeWebhookReceiver()) {
      var place = Api.target("DESTINATION", Api.webhook(receiver.url("/audited")));
      var policy = Api.policy(0, Api.levelOf(0, List.of(place)), Api.level(120, anna));
      var alert = Api.trigger(Api.wired("PAGERDUTY_V2", policy), "told");
      receiver.awaitRequests(1);
      clock.advance(Duration.ofMinutes(2));
      FakeSmtp.awaitMailTo(anna.email());
      clock.advance(Duration.ofSeconds(40));

      auditor.run();

      assertThat(differences(alert)).isEmpty();
    }
  }

  private String completed() {
    return sql.query("select completed_at from page_audit", row -> Sql.instant(row, "completed_at"))
        .get(0)
        .toString();
  }

  @Test
  void aPageThatWasNeverMadeIsFoundAndTheFallbackIsAlarmedOnce() {
    var alert = Api.trigger(Api.paging(anna), "lost");
    FirstPage.awaitSent(alert);
    pass(LATE);
    sql.update("delete from page where alert_id = ?", alert);

    auditor.run();
    auditor.run();

    assertThat(differences(alert)).containsExactly("MISSING");
    alarmed();
    assertThat(metrics.get("muster.auditor.differences").gauge().value()).isPositive();
    Api.get("/page-audit/differences").body("items.personName", hasItem(anna.name()));
    Api.get("/page-audit").body("foundLately", greaterThan(0));
    assertThat(FakeSmtp.receivedBy(chief.email())).hasSize(1);
  }

  @Test
  void anAlarmWhoseProcessDiedIsGivenByAnother() {
    var alert = Api.trigger(Api.paging(anna), "died");
    FirstPage.awaitSent(alert);
    var found = new Difference(alert, Difference.Kind.LATE, 0, 0, anna.id(), clock.instant());
    findings.store(found, clock.instant());
    assertThat(alarms.claim(clock.instant())).isPresent();

    auditor.run();
    assertThat(FakeSmtp.receivedBy(chief.email())).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    auditor.run();

    alarmed();
    assertThat(alarms.claim(clock.instant().plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void anAuditorThatNeverLookedIsAnAlarmItself() {
    sql.update("update page_audit set completed_at = null, alarmed_at = null");
    watch.run();
    assertThat(FakeSmtp.receivedBy(chief.email())).isEmpty();
    clock.advance(Duration.ofMinutes(10));

    watch.run();

    Api.get("/page-audit").body("completedAt", nullValue()).body("running", equalTo(false));
    FakeSmtp.awaitMail(
        mail -> mail.isTo(chief.email()) && mail.subject().contains("Nobody checks the pages"));
  }

  @Test
  void aWrongPersonAndAWrongAddressAreFound() {
    var alert = Api.trigger(Api.paging(anna), "wrong");
    FirstPage.awaitSent(alert);
    pass(LATE);
    sql.update(
        """
        update page_step set contact_method_id = (
          select id from contact_method where person_id = ?) where alert_id = ?
        """,
        boris.id(),
        alert);
    sql.update(
        """
        insert into page (id, alert_id, person_id, person_name, run, level, status, created_at)
        values (gen_random_uuid(), ?, ?, 'boris', 0, 0, 'OPEN', ?)
        """,
        alert,
        boris.id(),
        clock.instant().minus(LATE));

    auditor.run();

    assertThat(differences(alert)).containsExactlyInAnyOrder("WRONG_PERSON", "WRONG_CHANNEL");
    alarmed();
  }

  @Test
  void aDispatcherThatStandsStillIsFound() {
    var alert = Api.trigger(Api.paging(anna), "stuck");
    FirstPage.awaitSent(alert);
    pass(LATE);
    sql.update("delete from page_ledger where alert_id = ? and kind = 'ATTEMPT'", alert);
    sql.update("update page_step set status = 'QUEUED' where alert_id = ?", alert);

    auditor.run();

    assertThat(differences(alert)).containsExactly("NOT_SENT");
    alarmed();
  }

  @Test
  void anAuditorThatDoesNotRunIsAnAlarmItself() {
    clock.advance(Duration.ofMinutes(4));
    watch.run();
    assertThat(FakeSmtp.receivedBy(chief.email())).isEmpty();
    clock.advance(Duration.ofHours(2));

    watch.run();
    watch.run();

    Api.get("/page-audit").body("running", equalTo(false));
    FakeSmtp.awaitMail(
        mail -> mail.isTo(chief.email()) && mail.subject().contains("Nobody checks the pages"));
    assertThat(FakeSmtp.receivedBy(chief.email())).hasSize(1);
    assertThat(metrics.get("muster.auditor.age.seconds").gauge().value()).isGreaterThan(7_200);
  }
}
