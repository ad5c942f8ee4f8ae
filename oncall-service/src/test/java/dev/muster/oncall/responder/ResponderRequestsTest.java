package dev.muster.oncall.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.oncall.Api;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Incidents ask for people by event; oncall-service pages them. */
@QuarkusTest
class ResponderRequestsTest {
  @Inject MovableClock clock;
  @Inject KnownIncidents known;

  private final UUID incidentId = UUID.randomUUID();

  private IncidentFacts facts(IncidentState state, List<UUID> services) {
    return new IncidentFacts(
        incidentId,
        12,
        "INC-12",
        "Checkout is down",
        "",
        Severity.SEV1,
        state,
        services,
        null,
        null,
        Map.of(),
        false,
        false,
        new Milestones(null, null, null, null, null, null, null, null),
        null,
        null,
        null);
  }

  private RespondersRequested asked(boolean drill, boolean restricted, UUID person) {
    return new RespondersRequested(
        new IncidentFacts(
            incidentId,
            12,
            "INC-12",
            "Keys leaked",
            "",
            Severity.SEV1,
            IncidentState.INVESTIGATING,
            List.of(),
            null,
            null,
            Map.of(),
            drill,
            restricted,
            new Milestones(null, null, null, null, null, null, null, null),
            null,
            null,
            null),
        2,
        clock.instant(),
        UUID.randomUUID(),
        List.of(person),
        null,
        "bring the keys",
        Who.person(UUID.randomUUID(), "Commander"));
  }

  @Test
  void aPageForAPrivateIncidentSaysItsCodeNameAndALink() {
    var anna = Api.person("anna");
    TestEvents.publish(asked(false, true, anna.id()).concealed("Amber Heron"));

    var mail = FakeSmtp.awaitMailTo(anna.email());
    assertThat(mail.subject()).contains("INC-12: Amber Heron");
    assertThat(mail.text()).contains("/incidents/" + incidentId);
    assertThat(mail.subject() + mail.text()).doesNotContainIgnoringCase("keys");
  }

  @Test
  void aPageForADrillSaysThatItIsOne() {
    var anna = Api.person("anna");
    TestEvents.publish(asked(true, false, anna.id()));

    assertThat(FakeSmtp.awaitMailTo(anna.email()).subject())
        .contains("DRILL / УЧЕНИЯ: INC-12: bring the keys (Keys leaked)");
  }

  private RespondersRequested request(List<UUID> services, List<UUID> people, UUID team) {
    return new RespondersRequested(
        facts(IncidentState.INVESTIGATING, services),
        2,
        clock.instant(),
        UUID.randomUUID(),
        people,
        team,
        "we need a database person",
        Who.person(UUID.randomUUID(), "Commander"));
  }

  @Test
  void thePeopleAskedForArePagedOnceThoughTheRequestComesTwice() {
    try (var alerts = TopicProbe.on("muster.alerts")) {
      var anna = Api.person("anna");
      var service = Api.service(null);
      var request = request(List.of(service), List.of(anna.id()), null);

      TestEvents.publish(request);
      TestEvents.publish(request);

      var mail = FakeSmtp.awaitMailTo(anna.email());
      assertThat(mail.subject()).contains("INC-12: we need a database person");
      assertThat(mail.text()).contains("/incidents/" + incidentId);
      var triggered =
          alerts.await(AlertTriggered.class, event -> incidentId.equals(event.incidentId()));
      assertThat(triggered.serviceId()).isEqualTo(service);
      EventSchemas.validate(triggered);
      Api.person("later");
      assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(1);
      assertThat(known.severity(incidentId)).contains(Severity.SEV1);
    }
  }

  @Test
  void thePagesOfAnIncidentAreThoseOfItsAlertsAndOfWhomItAskedFor() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var alert = Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna))), "down");
    Api.trigger(Api.wired("PAGERDUTY_V2", Api.policy(0, Api.level(0, anna))), "elsewhere");
    var facts = facts(IncidentState.INVESTIGATING, List.of());

    TestEvents.publish(new IncidentAlertAttached(facts, 1, clock.instant(), alert, "down"));
    TestEvents.publish(request(List.of(), List.of(boris.id()), null));

    await().untilAsserted(() -> assertThat(paged()).containsExactly(boris.name(), anna.name()));
    TestEvents.publish(new IncidentAlertDetached(facts, 4, clock.instant(), alert, "down"));
    await().untilAsserted(() -> assertThat(paged()).containsExactly(boris.name()));
  }

  private List<String> paged() {
    return Api.get("/pages?incidentId=" + incidentId)
        .statusCode(200)
        .extract()
        .path("items.personName");
  }

  @Test
  void aTeamMeansWhoeverIsOnCallForIt() {
    try (var alerts = TopicProbe.on("muster.alerts")) {
      var manager = Api.person("manager");
      var onCall = Api.person("on call");
      var team = Api.team(manager, onCall);
      Api.schedule(team, "2026-01-05T09:00:00Z", onCall);

      TestEvents.publish(request(List.of(), List.of(), team));

      FakeSmtp.awaitMailTo(onCall.email());
      assertThat(FakeSmtp.receivedBy(manager.email())).isEmpty();
      var triggered =
          alerts.await(AlertTriggered.class, event -> incidentId.equals(event.incidentId()));
      assertThat(triggered.serviceId()).isEqualTo(incidentId);
      assertThat(triggered.serviceName()).isEqualTo("INC-12");
    }
  }

  @Test
  void onceTheIncidentIsOverNobodyIsAskedAnyMore() {
    try (var alerts = TopicProbe.on("muster.alerts")) {
      var anna = Api.person("anna");
      TestEvents.publish(request(List.of(), List.of(anna.id()), null));
      var alert =
          alerts
              .await(AlertTriggered.class, event -> incidentId.equals(event.incidentId()))
              .alertId();

      TestEvents.publish(
          new IncidentStateChanged(
              facts(IncidentState.RESOLVED, List.of()),
              3,
              clock.instant(),
              IncidentState.MONITORING,
              IncidentState.RESOLVED,
              Who.system("test"),
              new Words(Map.of(), null),
              null,
              null,
              null,
              null));

      await().until(() -> Api.alert(alert).get("status").equals("RESOLVED"));
      assertThat(Api.alert(alert)).containsEntry("resolvedBy", "incident-over");
    }
  }
}
