package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.Who;
import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.contracts.comms.CadenceMissed;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.contracts.page.PageSent;
import dev.muster.contracts.shift.ShiftHandedOver;
import dev.muster.incident.alert.AlertIntake;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertsTest extends IncidentTestBase {
  private static final Who BY_ANNA = Who.person(ANNA.id(), ANNA.name());

  @Inject AlertIntake intake;

  private void waitsFor(String id, String text) {
    await(text)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(timeline(ANNA, id)).anyMatch(line -> line.contains(text)));
  }

  @Test
  void aCriticalAlertDeclaresAndTheNextOneJoins() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var service = UUID.randomUUID();
      var first = alert(service, 1, AlertSeverity.CRITICAL);
      publish(first);
      var id = incidentFor(service);
      var declared =
          probe.await(IncidentDeclared.class, event -> event.aggregateId().toString().equals(id));
      assertThat(declared.sourceAlertId()).isEqualTo(first.alertId());
      assertThat(declared.incident().severity()).isEqualTo(Severity.SEV1);
      assertThat(declared.incident().teamId()).isEqualTo(TEAM);
      assertThat(declared.incident().milestones().detectedAt()).isEqualTo(first.occurredAt());
      assertThat(declared.severityReasons()).containsExactly("Critical alert on a tier 1 service");
      assertThat(declared.by().kind()).isEqualTo(Who.Kind.RULE);

      var second = alert(service, 1, AlertSeverity.WARNING);
      publish(second);
      var joined =
          probe.await(
              IncidentAlertAttached.class, event -> event.alertId().equals(second.alertId()));
      assertThat(joined.triggeredAt()).isEqualTo(second.occurredAt());
      assertThat(incidentsOf(service)).isEqualTo(1);
      var detail = detail(ANNA, id);
      assertThat(detail.getList("alerts")).hasSize(2);
      assertThat(detail.getString("severityDecision.basis")).isEqualTo("ALERT_MAPPING");
      assertThat(detail.getString("severityDecision.rule")).isEqualTo("CRITICAL-TIER-1");
    }
  }

  @Test
  void anAlertThatIsGivenBackIsToldAndTheMilestoneStays() {
    var service = UUID.randomUUID();
    var alert = alert(service, 1, AlertSeverity.CRITICAL);
    publish(alert);
    var id = incidentFor(service);
    var taken = alert.occurredAt().plusSeconds(30);
    publish(new AlertAcknowledged(alert.alertId(), 2, taken, service, null, BY_ANNA));
    publish(
        new AlertUnacknowledged(
            alert.alertId(),
            3,
            alert.occurredAt().plusSeconds(90),
            service,
            null,
            Who.rule("acknowledgement-timeout")));

    waitsFor(id, "is open again, nobody holds it");
    assertThat(detail(ANNA, id).getString("alerts[0].status")).isEqualTo("TRIGGERED");
    assertThat(detail(ANNA, id).getString("incident.milestones.acknowledgedAt")).isNotNull();
  }

  @Test
  void aShiftThatIsHandedOverIsToldInTheIncidentsOfItsAlerts() {
    var service = UUID.randomUUID();
    var alert = alert(service, 1, AlertSeverity.CRITICAL);
    publish(alert);
    var id = incidentFor(service);

    publish(
        new ShiftHandedOver(
            UUID.randomUUID(),
            1,
            alert.occurredAt().plusSeconds(60),
            UUID.randomUUID(),
            "Payments primary",
            ANNA.id(),
            ANNA.name(),
            UUID.randomUUID(),
            "Chen Li",
            List.of(alert.alertId(), UUID.randomUUID())));

    waitsFor(id, "On call in Payments primary: " + ANNA.name() + " handed over to Chen Li");
  }

  @Test
  void lesserAlertsDeclareNothingButJoinWhatIsDeclaredLater() {
    var service = UUID.randomUUID();
    publish(alert(service, 1, AlertSeverity.WARNING));
    publish(alert(service, 1, AlertSeverity.INFO));
    await()
        .atMost(PATIENCE)
        .until(
            () -> DATABASE.count("select count(*) from alert where service_id = ?", service) == 2);
    assertThat(incidentsOf(service)).isZero();
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    var id = incidentFor(service);
    await().atMost(PATIENCE).until(() -> detail(ANNA, id).getList("alerts").size() == 2);
  }

  @Test
  void aWorseAlertLiftsASeverityThatOnlyAnAlertGave() {
    var service = UUID.randomUUID();
    publish(alert(service, 1, AlertSeverity.ERROR));
    var id = incidentFor(service);
    assertThat(detail(ANNA, id).getString("incident.severity")).isEqualTo("SEV2");
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await()
        .atMost(PATIENCE)
        .until(() -> detail(ANNA, id).getString("incident.severity").equals("SEV1"));
  }

  @Test
  void aPersonsSeverityIsNotLiftedByAnAlert() {
    var service = service("Checkout", 1);
    var id = declare(ANNA, service, "SEV3");
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> detail(ANNA, id).getList("alerts").size() == 1);
    assertThat(detail(ANNA, id).getString("incident.severity")).isEqualTo("SEV3");
  }

  @Test
  void twentyAlertsAtOnceMakeOneIncident() {
    var service = UUID.randomUUID();
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(20);
    try {
      var handled =
          IntStream.range(0, 20)
              .mapToObj(n -> alert(service, 1, AlertSeverity.CRITICAL))
              .map(alert -> CompletableFuture.runAsync(() -> handle(alert, start), threads))
              .toArray(CompletableFuture[]::new);
      start.countDown();
      CompletableFuture.allOf(handled).join();
    } finally {
      threads.shutdown();
    }
    assertThat(incidentsOf(service)).isEqualTo(1);
    assertThat(detail(ANNA, incidentFor(service)).getInt("alertCount")).isEqualTo(20);
  }

  private void handle(AlertTriggered alert, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    QuarkusTransaction.requiringNew().run(() -> intake.triggered(alert));
  }

  @Test
  void whatTheOtherServicesSendIsUnderstood() {
    var before = DATABASE.count("select count(*) from dead_letter");
    var alert = EventSchemas.sample(AlertTriggered.class);
    List.of(
            alert,
            EventSchemas.sample(AlertAcknowledged.class),
            EventSchemas.sample(AlertResolved.class),
            EventSchemas.sample(PageSent.class),
            EventSchemas.sample(PageAcknowledged.class),
            EventSchemas.sample(EscalationExhausted.class),
            EventSchemas.sample(PostPublished.class),
            EventSchemas.sample(CadenceMissed.class))
        .forEach(TestEvents::publish);
    arrives("alert", alert.alertId());
    var last = alert(UUID.randomUUID(), 1, AlertSeverity.CRITICAL);
    publish(last);
    incidentFor(last.serviceId());
    assertThat(DATABASE.count("select count(*) from dead_letter")).isEqualTo(before);
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    var service = UUID.randomUUID();
    var alert = alert(service, 1, AlertSeverity.CRITICAL);
    var messageId = UUID.randomUUID();
    TestEvents.publish(messageId, alert);
    TestEvents.publish(messageId, alert);
    var id = incidentFor(service);
    publish(new AlertResolved(alert.alertId(), 2, clock.instant(), service, null, BY_ANNA));
    waitsFor(id, "resolved");
    assertThat(timeline(ANNA, id)).hasSize(2);
    assertThat(incidentsOf(service)).isEqualTo(1);
  }

  @Test
  void acknowledgingTheAlertAcknowledgesTheIncident() {
    var service = UUID.randomUUID();
    var alert = alert(service, 2, AlertSeverity.CRITICAL);
    publish(alert);
    var id = incidentFor(service);
    var at = clock.instant();
    publish(new AlertAcknowledged(alert.alertId(), 2, at, service, null, BY_ANNA));
    await()
        .atMost(PATIENCE)
        .until(() -> detail(ANNA, id).getString("incident.state").equals("ACKNOWLEDGED"));
    assertThat(detail(ANNA, id).getString("incident.milestones.acknowledgedAt"))
        .isEqualTo(at.toString());
    assertThat(detail(ANNA, id).getString("alerts[0].status")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void pagesThatWereKnownBeforeTheAlertReachTheTimeline() {
    var service = UUID.randomUUID();
    var alert = alert(service, 1, AlertSeverity.CRITICAL);
    publish(
        new PageSent(
            alert.alertId(),
            1,
            clock.instant(),
            UUID.randomUUID(),
            ANNA.id(),
            "Anna",
            1,
            "email",
            null));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from alert_note where alert_id = ?", alert.alertId())
                    == 1);
    publish(alert);
    var id = incidentFor(service);
    waitsFor(id, "Anna was paged by email (level 1)");
    publish(
        new PageAcknowledged(
            alert.alertId(), 2, clock.instant(), UUID.randomUUID(), ANNA.id(), "Anna", "email"));
    waitsFor(id, "Anna answered the page by email");
    publish(new EscalationExhausted(alert.alertId(), 3, clock.instant(), service, "Payments"));
    waitsFor(id, "escalation policy Payments came to its end");
  }

  @Test
  void whatWasSaidAndWhatWasNotReachesTheTimeline() {
    var id = declare(ANNA, service("Search", 2), "SEV1");
    publish(silence(id, 1));
    waitsFor(id, "The public update due at 10:30 UTC was missed");
    publish(silence(id, 2));
    publish(
        new PostPublished(
            UUID.fromString(id),
            3,
            clock.instant(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "investigating",
            Map.of("en", "Search"),
            Map.of("en", "We look into it.", "ru", "Мы разбираемся."),
            null));
    waitsFor(id, "Status page (investigating): We look into it.");
    assertThat(timeline(BORIS, id)).contains("Страница статуса (investigating): Мы разбираемся.");
    assertThat(timeline(ANNA, id))
        .as("a silence is told once, however often people are reminded of it")
        .containsOnlyOnce("The public update due at 10:30 UTC was missed");
  }

  private CadenceMissed silence(String incidentId, int escalation) {
    return new CadenceMissed(
        UUID.fromString(incidentId),
        escalation,
        clock.instant(),
        CadenceMissed.Audience.PUBLIC,
        Instant.parse("2026-03-01T10:30:00Z"),
        null,
        escalation);
  }

  @Test
  void aCallForPeopleNeitherDeclaresNorHoldsTheGate() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var service = service("Search", 2);
      var id = declare(ANNA, service, "SEV3");
      assertThat(
              post(
                  ANNA,
                  "/" + id + "/responders",
                  Map.of(
                      "personIds", List.of(BORIS.id()), "teamId", TEAM, "message", "Need a DBA")))
          .isEqualTo(201);
      var asked =
          probe.await(
              RespondersRequested.class, event -> event.aggregateId().toString().equals(id));
      assertThat(asked.personIds()).containsExactly(BORIS.id());
      assertThat(timeline(ANNA, id)).contains("Called in: Boris, Payments. Need a DBA");

      var plain = alert(UUID.randomUUID(), 1, AlertSeverity.CRITICAL);
      publish(
          new AlertTriggered(
              plain.alertId(),
              1,
              plain.occurredAt(),
              plain.number(),
              plain.serviceId(),
              plain.serviceName(),
              1,
              TEAM,
              "Need a DBA",
              AlertSeverity.CRITICAL,
              "incident",
              "request",
              Map.of(),
              List.of(),
              UUID.fromString(id)));
      waitsFor(id, "Responders are being paged: Need a DBA");
      assertThat(incidentsOf(plain.serviceId())).isZero();
      assertThat(detail(ANNA, id).getString("gate.checks[1].finding")).isEqualTo("no-alerts");
    }
  }

  @Test
  void afterTheEndANewAlertBeginsANewIncident() {
    var service = service("Search", 1);
    var id = commanded(ANNA, service, "SEV2");
    assertThat(
            post(
                ANNA,
                "/" + id + "/cancel",
                Map.of("kind", "FALSE_POSITIVE", "reason", "Only a test")))
        .isEqualTo(200);
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> incidentsOf(service) == 2);
  }

  @Test
  void drillsAndRestrictedIncidentsTakeNoAlerts() {
    var service = service("Search", 1);
    for (String flag : List.of("drill", "restricted")) {
      declare(
          ANNA,
          Map.of("title", "x", "severity", "SEV2", "serviceIds", List.of(service), flag, true));
    }
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    await().atMost(PATIENCE).until(() -> incidentsOf(service) == 3);
  }
}
