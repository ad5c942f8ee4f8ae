package dev.muster.comms.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Severity by change of state by mode: what components show, what is said in both languages and how
 * many are told, before it is public and after.
 */
@QuarkusTest
class PublishTableTest {
  /** What a component shows at each public status. */
  private static final String COLOURS =
      """
      severity | INVESTIGATING        | IDENTIFIED           | MONITORING           | RESOLVED
      SEV1     | MAJOR_OUTAGE         | MAJOR_OUTAGE         | DEGRADED_PERFORMANCE | OPERATIONAL
      SEV2     | PARTIAL_OUTAGE       | PARTIAL_OUTAGE       | DEGRADED_PERFORMANCE | OPERATIONAL
      SEV3     | DEGRADED_PERFORMANCE | DEGRADED_PERFORMANCE | DEGRADED_PERFORMANCE | OPERATIONAL
      SEV4     | OPERATIONAL          | OPERATIONAL          | OPERATIONAL          | OPERATIONAL
      """;

  /** What is said at each public status. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "INVESTIGATING", List.of("are looking for the cause", "Ищем причину"),
          "IDENTIFIED", List.of("have found what causes", "Причина проблемы найдена"),
          "MONITORING", List.of("The fix is in place", "Исправление внедрено"),
          "RESOLVED", List.of("is resolved", "Проблема решена"));

  /** Subscribers of the page, of the component, and of another one. */
  private static final int TOLD = 2;

  @Inject MovableClock clock;
  @Inject Publishing publishing;
  @Inject Sql sql;
  @Inject FanOutRunner fanOuts;

  private Site site;

  enum Mode {
    AT_ONCE,
    APPROVAL,
    AFTER_DELAY
  }

  static Stream<Arguments> table() {
    List<String> lines = COLOURS.lines().toList();
    List<String> statuses = cells(lines.get(0));
    return lines.stream()
        .skip(1)
        .map(PublishTableTest::cells)
        .flatMap(
            row ->
                Stream.of(1, 2, 3, 4)
                    .flatMap(
                        column ->
                            Stream.of(Mode.values())
                                .map(
                                    mode ->
                                        Arguments.of(
                                            Severity.valueOf(row.get(0)),
                                            statuses.get(column),
                                            mode,
                                            row.get(column)))));
  }

  @BeforeEach
  void aPageWithReaders() {
    clock.reset();
    site = Api.site("en", "ru");
    UUID other =
        UUID.fromString(
            Api.component(site.pageId(), "Search", UUID.randomUUID()).path("id").asText());
    clock.stop();
    publishing.reader(site.pageId(), null);
    publishing.reader(site.pageId(), site.componentId());
    publishing.reader(site.pageId(), other);
  }

  @AfterEach
  void asItShips() {
    clock.reset();
    Api.shippedPolicy();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("table")
  void everySeverityChangeAndModeSaysAndShowsWhatItShould(
      Severity severity, String status, Mode mode, String colour) {
    var incident = new IncidentStory(clock, severity, site.serviceId());
    String before = prepared(incident, status, mode);

    JsonNode foretold = rehearsed(incident, status);
    if (status.equals("INVESTIGATING")) {
      publishing.hear(incident.declared());
    } else {
      publishing.hear(incident.moves(IncidentState.valueOf(status)));
    }
    switch (mode) {
      case AT_ONCE -> assertThat(waiting(incident).isMissingNode()).isTrue();
      case APPROVAL -> {
        assertWaits(incident, status, before);
        publishing.pass(Duration.ofDays(1));
        assertWaits(incident, status, before);
        Api.json(
            Api.post(
                TestTokens.manager(), Publishing.path(waiting(incident)) + "/approve", Map.of()));
      }
      case AFTER_DELAY -> {
        assertWaits(incident, status, before);
        publishing.pass(Duration.ofSeconds(119));
        assertWaits(incident, status, before);
        publishing.pass(Duration.ofSeconds(1));
      }
    }

    assertThat(shown()).isEqualTo(colour);
    JsonNode update = newest(incident);
    assertThat(update.path("status").asText()).isEqualTo(status);
    assertThat(update.at("/body/en").asText()).contains(WORDS.get(status).get(0));
    assertThat(update.at("/body/ru").asText()).contains(WORDS.get(status).get(1));
    assertThat(told(update)).isEqualTo(TOLD);
    assertForetold(foretold, status, mode, before, colour);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void drillsAndRestrictedIncidentsReachNoPageInAnyMode(Mode mode) {
    publishing.policy(mode.name(), mode.name(), mode.name(), Map.of());
    for (IncidentStory secret :
        List.of(
            new IncidentStory(clock, Severity.SEV1, site.serviceId()).drill(),
            new IncidentStory(clock, Severity.SEV1, site.serviceId()).restricted(true))) {
      publishing.hear(secret.declared());
      assertThat(rehearsed(secret, "IDENTIFIED").isMissingNode()).isTrue();
      publishing.hear(secret.moves(IncidentState.RESOLVED));
      publishing.pass(Duration.ofDays(1));
      assertThat(Api.findPost(site.pageId(), secret.id())).isNull();
      assertThat(waiting(secret).isMissingNode()).isTrue();
    }
    assertThat(shown()).isEqualTo("OPERATIONAL");
  }

  /** Everything before the change is public; what the component shows then. */
  private String prepared(IncidentStory incident, String status, Mode mode) {
    if (!status.equals("INVESTIGATING")) {
      publishing.policy("AT_ONCE", "AT_ONCE", "AT_ONCE", Map.of());
      publishing.hear(incident.declared());
    }
    publishing.policy(mode.name(), mode.name(), mode.name(), Map.of());
    return shown();
  }

  private void assertWaits(IncidentStory incident, String status, String before) {
    assertThat(waiting(incident).path("status").asText()).isEqualTo(status);
    assertThat(shown()).isEqualTo(before);
    JsonNode post = Api.findPost(site.pageId(), incident.id());
    if (post.path("stage").asText().equals("PUBLISHED")) {
      assertThat(newest(incident).path("status").asText()).isEqualTo("INVESTIGATING");
    }
    assertThat(told(newest(incident)))
        .isEqualTo(post.path("stage").asText().equals("PUBLISHED") ? TOLD : 0);
  }

  private static void assertForetold(
      JsonNode foretold, String status, Mode mode, String before, String colour) {
    if (!status.equals("INVESTIGATING")) {
      assertThat(foretold.path("status").asText()).isEqualTo(status);
      assertThat(foretold.at("/body/ru").asText()).contains(WORDS.get(status).get(1));
      assertThat(foretold.path("mode").asText("AT_ONCE").replace("null", "AT_ONCE"))
          .isEqualTo(mode.name());
      assertThat(foretold.at("/components/0/oldStatus").asText()).isEqualTo(before);
      assertThat(foretold.at("/components/0/newStatus").asText()).isEqualTo(colour);
      assertThat(foretold.at("/recipients/EMAIL").asInt()).isEqualTo(TOLD);
    }
  }

  /** What is said to come of it; only of incidents that are known already. */
  private JsonNode rehearsed(IncidentStory incident, String status) {
    return status.equals("INVESTIGATING")
        ? MissingNode.getInstance()
        : Api.json(
                Api.post(
                    TestTokens.responder(),
                    "/rehearsals/incident",
                    Map.of("incidentId", incident.id(), "state", status)))
            .at("/0");
  }

  private static JsonNode waiting(IncidentStory incident) {
    return Publishing.waiting(incident.id());
  }

  private JsonNode newest(IncidentStory incident) {
    return Api.updates(Api.findPost(site.pageId(), incident.id())).get(0);
  }

  private String shown() {
    return Api.json(Api.get(TestTokens.stakeholder(), "/components/" + site.componentId()))
        .path("status")
        .asText();
  }

  private int told(JsonNode update) {
    fanOuts.run();
    return sql.query(
            "select count(*)::int from message where post_update_id = ?",
            row -> row.getInt(1),
            UUID.fromString(update.path("id").asText()))
        .get(0);
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|")).map(String::strip).toList();
  }
}
