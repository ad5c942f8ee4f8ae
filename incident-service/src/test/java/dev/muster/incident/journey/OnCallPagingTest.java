package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Declaring pages whoever is on call, when the severity asks for it (DEC-05, DEC-06, DEC-10). */
@QuarkusTest
class OnCallPagingTest extends IncidentTestBase {
  private static final String NOBODY = "Nobody was paged: call people in";

  private static List<String> asked(String id) {
    return as(ANNA)
        .get(INCIDENTS + "/" + id + "/responders")
        .then()
        .statusCode(200)
        .extract()
        .path("teamId");
  }

  private static String firstStep(String id) {
    return detail(ANNA, id).getString("nextSteps[0].text");
  }

  private static void rate(String id, String severity) {
    as(ANNA)
        .body(Map.of("severity", severity, "reason", "it looks so"))
        .put(INCIDENTS + "/" + id + "/severity")
        .then()
        .statusCode(200);
  }

  @Test
  void aSev1DeclaredByHandPagesTheTeamOfItsServiceOnce() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id = declare(ANNA, service("Checkout", 1), "SEV1");
      var request =
          probe.await(
              RespondersRequested.class, event -> event.aggregateId().toString().equals(id));
      assertThat(request.teamId()).isEqualTo(TEAM);
      assertThat(request.personIds()).isEmpty();
      assertThat(request.message()).isEqualTo("SEV1");
      assertThat(request.by().name()).isEqualTo(ANNA.name());
      assertThat(request.incident().severity()).isEqualTo(Severity.SEV1);
      assertThat(asked(id)).containsExactly(TEAM.toString());
      assertThat(timeline(ANNA, id)).contains("SEV1: whoever is on call for Payments is paged");
      assertThat(firstStep(id)).isNotEqualTo(NOBODY);
    }
  }

  @Test
  void eachTeamOfTheServicesIsPaged() {
    var other = UUID.randomUUID();
    publish(
        new TeamChanged(
            other, 1, Instant.EPOCH, "Search", "search", "UTC", List.of(), List.of(), false));
    arrives("catalog_team", other);
    var services =
        List.of(service("Checkout", 1), service("Finder", 2, other), service("Basket", 2));
    var id = declare(ANNA, Map.of("title", "Both", "severity", "SEV2", "serviceIds", services));
    assertThat(asked(id)).containsExactlyInAnyOrder(TEAM.toString(), other.toString());
  }

  @Test
  void raisingPagesAndRaisingAgainDoesNot() {
    var id = declare(ANNA, service("Checkout", 1), "SEV3");
    assertThat(asked(id)).isEmpty();
    rate(id, "SEV2");
    assertThat(asked(id)).hasSize(1);
    rate(id, "SEV1");
    rate(id, "SEV1");
    assertThat(asked(id)).hasSize(1);
  }

  @Test
  void drillsAndWhatIsOverPageNobody() {
    var service = service("Checkout", 1);
    var drill =
        declare(
            ANNA,
            Map.of(
                "title", "D", "severity", "SEV1", "drill", true, "serviceIds", List.of(service)));
    assertThat(asked(drill)).isEmpty();
    assertThat(firstStep(drill)).isNotEqualTo(NOBODY);

    var now = clock.instant();
    String past =
        as(MIA)
            .body(
                Map.of(
                    "title", "It was",
                    "severity", "SEV1",
                    "serviceIds", List.of(service),
                    "startedAt", now.minusSeconds(7_200).toString(),
                    "detectedAt", now.minusSeconds(7_000).toString(),
                    "resolvedAt", now.minusSeconds(3_600).toString()))
            .post(INCIDENTS + "/retrospective")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(asked(past)).isEmpty();
  }

  @Test
  void anUrgentAlertPagesItsTeamAlready() {
    var service = service("Checkout", 1);
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    var id = incidentFor(service);
    await().atMost(PATIENCE).until(() -> detail(ANNA, id).getInt("alertCount") == 1);
    assertThat(detail(ANNA, id).getString("incident.severity")).isEqualTo("SEV1");
    assertThat(asked(id)).isEmpty();
    assertThat(firstStep(id)).isNotEqualTo(NOBODY);
  }

  @Test
  void anAlertThatWakesNobodyDoesNotStandForThePage() {
    var service = service("Checkout", 1);
    var alert = alert(service, 1, AlertSeverity.WARNING);
    publish(alert);
    arrives("alert", alert.alertId());
    var id = declare(ANNA, service, "SEV1");
    assertThat(detail(ANNA, id).getInt("alertCount")).isEqualTo(1);
    assertThat(asked(id)).containsExactly(TEAM.toString());
  }

  @Test
  void withoutAServiceTheTimelineAndTheAnswerSayThatNobodyWasPaged() {
    var id = declare(ANNA, Map.of("title", "Something", "severity", "SEV1", "takeCommand", true));
    assertThat(detail(ANNA, id).getString("nextSteps[0].kind")).isEqualTo("CALL_PEOPLE");
    assertThat(firstStep(id)).isEqualTo(NOBODY);
    assertThat(timeline(ANNA, id))
        .contains("SEV1, but nobody was paged: no team owns an affected service. Call people in");
    assertThat(
            post(ANNA, "/" + id + "/responders", Map.of("teamId", TEAM, "message", "come quickly")))
        .isEqualTo(201);
    assertThat(firstStep(id)).isNotEqualTo(NOBODY);
  }

  @Test
  void aServiceThatIsNamedLaterPagesItsTeam() {
    var id = declare(ANNA, Map.of("title", "Something", "severity", "SEV1"));
    assertThat(asked(id)).isEmpty();
    for (int i = 0; i < 2; i++) {
      as(ANNA)
          .body(
              Map.of(
                  "title", "Checkout",
                  "startedAt", detail(ANNA, id).getString("incident.milestones.startedAt"),
                  "serviceIds", List.of(service("Checkout", 1))))
          .put(INCIDENTS + "/" + id)
          .then()
          .statusCode(200);
    }
    assertThat(asked(id)).containsExactly(TEAM.toString());
  }

  @Test
  void aPrivateIncidentAsksUnderItsCodeName() {
    try (var probe = TopicProbe.on(Topics.INCIDENTS)) {
      var id =
          declare(
              ANNA,
              Map.of(
                  "title",
                  "Keys leaked",
                  "severity",
                  "SEV1",
                  "restricted",
                  true,
                  "serviceIds",
                  List.of(service("Vault", 1))));
      var request =
          probe.await(
              RespondersRequested.class, event -> event.aggregateId().toString().equals(id));
      assertThat(request.teamId()).isEqualTo(TEAM);
      assertThat(request.message()).isEqualTo(detail(ANNA, id).getString("codeName"));
      assertThat(request.incident().title()).isEqualTo(request.message());
      assertThat(request.incident().serviceIds()).isEmpty();
    }
  }
}
