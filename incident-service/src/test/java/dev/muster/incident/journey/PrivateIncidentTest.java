package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.EventJson;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.incident.timebox.TimeBoxes;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A private incident leaks nowhere; one test for each way out of this service. What others make of
 * its events is tested with them: status page and mail in comms-service, pages in oncall-service,
 * documents and figures in postmortem-service; every operation about it in {@link
 * AuthorizationTest}, the live stream in {@link StreamTest}, the replay of policies in {@link
 * SeverityTrialTest}, search in {@link SearchTest}, what is related in {@link RelationTest}.
 */
@QuarkusTest
class PrivateIncidentTest extends IncidentTestBase {
  /** In everything that is written about it. */
  private static final String SECRET = "zirconium";

  @Inject MeterRegistry metrics;
  @Inject TimeBoxes timeBoxes;
  private UUID service;
  private String id;
  private String codeName;

  @BeforeEach
  void aPrivateIncidentOfAnna() {
    service = service("Vault " + SECRET, 1);
    id = declare(ANNA, secret("SEV2"));
    codeName = detail(ANNA, id).getString("codeName");
  }

  private Map<String, Object> secret(String severity) {
    return Map.of(
        "title",
        "Keys of " + SECRET + " leaked",
        "summary",
        "The " + SECRET + " keys are on a public page",
        "severity",
        severity,
        "serviceIds",
        List.of(service),
        "publicText",
        Map.of("en", "We look into " + SECRET),
        "restricted",
        true,
        "takeCommand",
        true);
  }

  @Test
  void membersSeeTheTitleAndKnowTheNameForOthers() {
    assertThat(detail(ANNA, id).getString("incident.title")).contains(SECRET);
    assertThat(codeName).matches("[A-Z][a-z]+ [A-Z][a-z]+( \\d+)?");
    var other = declare(ANNA, secret("SEV3"));
    assertThat(detail(ANNA, other).getString("codeName")).isNotEqualTo(codeName);
    assertThat(detail(ANNA, declare(ANNA, service, "SEV3")).getString("codeName")).isNull();
  }

  @Test
  void listsLeaveItOut() {
    for (String query : List.of("?state=all&limit=200", "?limit=200&serviceId=" + service)) {
      for (Person other : List.of(BORIS, MIA, STAN)) {
        assertThat(as(other).get(INCIDENTS + query).<List<String>>path("items.id"))
            .doesNotContain(id);
      }
      assertThat(as(ANNA).get(INCIDENTS + query).<List<String>>path("items.id")).contains(id);
    }
  }

  @Test
  void eventsCarryTheCodeNameAndNoWords() {
    try (var told = TopicProbe.on("muster.incidents")) {
      var quiet = declare(ANNA, secret("SEV3"));
      var at = "/" + quiet;
      post(ANNA, at + "/timeline", Map.of("kind", "ACTION", "text", SECRET));
      post(ANNA, at + "/updates", Map.of("text", SECRET, "publicText", Map.of("en", SECRET)));
      post(ANNA, at + "/hypotheses", Map.of("title", SECRET));
      post(ANNA, at + "/responders", Map.of("personIds", List.of(MIA.id()), "message", SECRET));
      as(ANNA).body(Map.of("cause", SECRET)).put(INCIDENTS + at + "/root-cause");
      as(ANNA).body(Map.of("summary", SECRET, "usersAffected", 3)).put(INCIDENTS + at + "/impact");
      as(ANNA)
          .body(Map.of("severity", "SEV1", "reason", SECRET))
          .put(INCIDENTS + at + "/severity")
          .then()
          .statusCode(200);
      assertThat(post(ANNA, at + "/resolve", Map.of("reason", SECRET, "override", SECRET)))
          .isEqualTo(200);
      told.await(
          IncidentStateChanged.class,
          event -> event.aggregateId().toString().equals(quiet) && event.gateOverride() != null);

      var name = detail(ANNA, quiet).getString("codeName");
      var events =
          told.events(IncidentEvent.class).stream()
              .filter(event -> event.aggregateId().toString().equals(quiet))
              .toList();
      assertThat(events).hasSizeGreaterThan(12);
      assertThat(events).allSatisfy(event -> assertThat(event.incident().title()).isEqualTo(name));
      assertThat(events)
          .extracting(EventJson::write)
          .noneMatch(json -> json.contains(SECRET) || json.contains(service.toString()));
      assertThat(events)
          .filteredOn(IncidentTimelineAppended.class::isInstance)
          .extracting(event -> ((IncidentTimelineAppended) event).entry().hash())
          .doesNotContainNull()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void metricsDoNotNameIt() {
    everythingHappensToIt();

    assertThat(metrics.getMeters())
        .extracting(meter -> meter.getId().toString())
        .noneMatch(meter -> meter.contains(SECRET) || meter.contains(id));
    var told = as(ANNA).accept(ContentType.TEXT).get("/q/metrics").then().statusCode(200);
    assertThat(told.extract().asString())
        .contains("muster_decision_latency_seconds_count")
        .contains("http_server_requests")
        .doesNotContain(SECRET)
        .doesNotContain(id)
        .doesNotContain(codeName)
        .doesNotContain(service.toString());
  }

  private void everythingHappensToIt() {
    var at = "/" + id;
    assertThat(
            List.of(
                post(ANNA, at + "/timeline", Map.of("kind", "ACTION", "text", SECRET)),
                post(
                    ANNA,
                    at + "/updates",
                    Map.of("text", SECRET, "publicText", Map.of("en", SECRET))),
                post(ANNA, at + "/hypotheses", Map.of("title", SECRET)),
                post(ANNA, at + "/tasks", Map.of("title", SECRET)),
                post(ANNA, at + "/decisions", Map.of("proposal", SECRET))))
        .containsOnly(201);
    assertThat(
            List.of(
                post(ANNA, at + "/decisions/1/verdict", Map.of("approved", true, "reason", SECRET)),
                post(ANNA, at + "/tasks/1/end", Map.of("status", "DONE", "result", SECRET)),
                post(ANNA, at + "/state", Map.of("state", "MONITORING", "reason", SECRET)),
                post(ANNA, at + "/resolve", Map.of("reason", SECRET, "override", SECRET))))
        .containsOnly(200);
    as(BORIS).get(INCIDENTS + at).then().statusCode(404);
  }

  @Test
  void mailAboutItSaysItsCodeNameAndALink() {
    as(ANNA).put(INCIDENTS + "/" + id + "/members/" + BORIS.id()).then().statusCode(200);
    var until = clock.instant().plus(Duration.ofMinutes(5)).toString();
    assertThat(
            post(
                ANNA,
                "/" + id + "/tasks",
                Map.of(
                    "title", "Rotate " + SECRET, "assigneeId", BORIS.id(), "timeBoxUntil", until)))
        .isEqualTo(201);
    clock.advance(Duration.ofMinutes(5));
    timeBoxes.remind();

    var mail = FakeSmtp.awaitMail(received -> received.text().contains("/incidents/" + id));
    assertThat(mail.subject() + mail.text()).doesNotContain(SECRET);
    assertThat(mail.subject()).startsWith(codeName).doesNotContain("INC-");
  }
}
