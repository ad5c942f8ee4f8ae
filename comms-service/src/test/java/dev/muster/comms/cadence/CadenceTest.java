package dev.muster.comms.cadence;

import static dev.muster.comms.IncidentStory.publicly;
import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.Words;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.comms.CadenceMissed;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAD-01 to CAD-09: nobody waits in silence. */
@QuarkusTest
class CadenceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject MovableClock clock;
  @Inject Catalog catalog;

  private Site site;
  private TopicProbe said;
  private IncidentStory incident;

  @BeforeEach
  void anIncidentOnAPage() {
    site = Api.site("en", "ru");
    said = TopicProbe.on(Topics.COMMUNICATIONS);
    incident = new IncidentStory(clock, Severity.SEV1, site.serviceId());
  }

  @AfterEach
  void stop() {
    tell(incident.moves(IncidentState.CANCELLED));
    awaitClock(Audience.INTERNAL, each -> each.path("state").asText().equals("STOPPED"));
    said.close();
    clock.reset();
  }

  @Test
  void aMissedPublicUpdateComplainsAndGrowsLouder() {
    UUID commander = person("Иван", "ru");
    tell(incident.commander(commander).declared());
    JsonNode running = awaitClock(Audience.PUBLIC, each -> !each.path("lastSpokenAt").isNull());
    Instant due = Instant.parse(running.path("dueAt").asText());
    assertThat(Duration.between(Instant.parse(running.path("lastSpokenAt").asText()), due))
        .isEqualTo(Duration.ofMinutes(30));

    clock.advance(Duration.ofMinutes(31));
    CadenceMissed first = missed(Audience.PUBLIC, 1);
    clock.advance(Duration.ofMinutes(16));
    CadenceMissed second = missed(Audience.PUBLIC, 2);

    assertThat(first.dueAt()).isEqualTo(due);
    assertThat(second.dueAt()).isEqualTo(due);
    assertThat(first.commanderId()).isEqualTo(commander);
    JsonNode late = awaitClock(Audience.PUBLIC, each -> each.path("escalation").asInt() == 2);
    assertThat(late.path("missed").asBoolean()).isTrue();
    assertThat(late.path("overdueSeconds").asLong()).isGreaterThan(15 * 60);
    ReceivedMail mail =
        FakeSmtp.awaitMail(
            each ->
                each.isTo(address("Иван", commander))
                    && each.subject().equals(incident.reference() + ": клиенты ждут новостей"));
    assertThat(mail.text()).contains("Иван").contains("/incidents/" + incident.id());
  }

  @Test
  void thoseWhoSpeakAreRemindedBeforeTheDeadline() {
    UUID commander = person("Иван", "ru");
    tell(incident.commander(commander).declared());
    JsonNode running = awaitClock(Audience.PUBLIC, each -> !each.path("lastSpokenAt").isNull());
    assertThat(
            Duration.between(
                Instant.parse(running.path("remindAt").asText()),
                Instant.parse(running.path("dueAt").asText())))
        .isEqualTo(Duration.ofMinutes(5));
    tell(incident.says(new Words(null, "More soon"), clock.instant().plus(Duration.ofHours(9))));

    clock.advance(Duration.ofMinutes(26));

    ReceivedMail mail =
        FakeSmtp.awaitMail(
            each ->
                each.isTo(address("Иван", commander))
                    && each.subject().startsWith(incident.reference() + ": сообщение нужно до"));
    assertThat(mail.text()).contains("клиенты ждут");
    JsonNode reminded = awaitClock(Audience.PUBLIC, each -> each.path("remindAt").isNull());
    assertThat(reminded.path("missed").asBoolean()).isFalse();
  }

  @Test
  void silenceClimbsFromTheCommanderToTheDeputyAndTheManagers() {
    UUID commander = person("Commander", "en");
    UUID deputy = person("Deputy", "en");
    UUID manager = person("Manager", "en");
    UUID team = team(manager);
    tell(incident.commander(commander).role("deputy", deputy).team(team).declared());
    awaitClock(Audience.PUBLIC, each -> !each.path("lastSpokenAt").isNull());
    tell(incident.says(new Words(null, "More soon"), clock.instant().plus(Duration.ofHours(9))));

    clock.advance(Duration.ofMinutes(30).plusSeconds(1));
    missed(Audience.PUBLIC, 1);
    complaint("Commander", commander);
    assertThat(complaints("Deputy", deputy)).isEmpty();

    clock.advance(Duration.ofMinutes(5));
    missed(Audience.PUBLIC, 2);
    complaint("Deputy", deputy);
    assertThat(complaints("Manager", manager)).isEmpty();

    clock.advance(Duration.ofMinutes(5));
    missed(Audience.PUBLIC, 3);
    complaint("Manager", manager);
  }

  @Test
  void anUpdateMovesTheClockAndEndsTheComplaint() {
    tell(incident.declared());
    awaitClock(Audience.INTERNAL, each -> true);
    clock.advance(Duration.ofMinutes(16));
    missed(Audience.INTERNAL, 1);

    tell(incident.says(new Words(null, "Still looking"), null));

    JsonNode moved = awaitClock(Audience.INTERNAL, each -> each.path("escalation").asInt() == 0);
    assertThat(
            Duration.between(
                Instant.parse(moved.path("lastSpokenAt").asText()),
                Instant.parse(moved.path("dueAt").asText())))
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(moved.path("missedCount").asInt()).isEqualTo(1);
  }

  @Test
  void aPromiseReplacesTheCadence() {
    tell(incident.declared());
    Instant promised = clock.instant().plus(Duration.ofHours(2));
    tell(incident.says(publicly("More at two.", "Подробности позже."), promised));

    JsonNode internal =
        awaitClock(
            Audience.INTERNAL, each -> each.path("dueAt").asText().equals(promised.toString()));
    JsonNode customers =
        awaitClock(
            Audience.PUBLIC, each -> each.path("dueAt").asText().equals(promised.toString()));
    assertThat(internal.path("missed").asBoolean()).isFalse();
    assertThat(customers.path("missed").asBoolean()).isFalse();
    JsonNode summary =
        Api.awaitSummary(site, found -> found.at("/incidents/0/incident_updates").size() == 2);
    assertThat(summary.at("/incidents/0/incident_updates/0/body").asText())
        .isEqualTo("More at two.");
  }

  @Test
  void theEndStopsBothClocksForGood() {
    tell(incident.declared());
    tell(incident.moves(IncidentState.RESOLVED));
    awaitClock(Audience.PUBLIC, each -> each.path("state").asText().equals("STOPPED"));
    awaitClock(Audience.INTERNAL, each -> each.path("state").asText().equals("STOPPED"));

    clock.advance(Duration.ofHours(5));
    var other = new IncidentStory(clock, Severity.SEV1, site.serviceId());
    tell(other.declared());
    Api.awaitPost(site.pageId(), other.id(), post -> true);
    clock.advance(Duration.ofMinutes(31));
    said.await(CadenceMissed.class, event -> event.incidentId().equals(other.id()));

    assertThat(said.events(CadenceMissed.class))
        .noneMatch(event -> event.incidentId().equals(incident.id()));
    tell(other.moves(IncidentState.CANCELLED));
  }

  @Test
  void aDrillHasAnInternalClockOnly() {
    tell(incident.drill().declared());
    awaitClock(Audience.INTERNAL, each -> each.path("state").asText().equals("RUNNING"));

    JsonNode clocks =
        Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + incident.id()));
    assertThat(clocks.path("items")).hasSize(1);
  }

  private ReceivedMail complaint(String name, UUID person) {
    return FakeSmtp.awaitMail(
        each ->
            each.isTo(address(name, person)) && each.subject().contains("waiting for an update"));
  }

  private static List<ReceivedMail> complaints(String name, UUID person) {
    return FakeSmtp.receivedBy(address(name, person)).stream()
        .filter(CadenceTest::complains)
        .toList();
  }

  private static boolean complains(ReceivedMail mail) {
    return mail.subject().contains("waiting for an update");
  }

  private UUID team(UUID manager) {
    UUID team = UUID.randomUUID();
    TestEvents.publish(
        new TeamChanged(
            team,
            1,
            clock.instant(),
            "Payments",
            "payments-" + team,
            "UTC",
            List.of(),
            List.of(manager),
            false));
    Awaitility.await().atMost(PATIENCE).until(() -> catalog.team(team).isPresent());
    return team;
  }

  private CadenceMissed missed(Audience audience, int escalation) {
    return said.await(
        CadenceMissed.class,
        event ->
            event.incidentId().equals(incident.id())
                && event.audience() == audience
                && event.escalation() == escalation);
  }

  private JsonNode awaitClock(Audience audience, Predicate<JsonNode> wanted) {
    return Awaitility.await("clock")
        .atMost(PATIENCE)
        .until(() -> find(audience), each -> each != null && wanted.test(each));
  }

  private JsonNode find(Audience audience) {
    JsonNode clocks =
        Api.json(Api.get(TestTokens.stakeholder(), "/clocks?incidentId=" + incident.id()));
    for (JsonNode each : clocks.path("items")) {
      if (each.path("audience").asText().equals(audience.name())) {
        return each;
      }
    }
    return null;
  }

  private UUID person(String name, String language) {
    UUID id = UUID.randomUUID();
    TestEvents.publish(
        new PersonChanged(
            id,
            1,
            clock.instant(),
            name,
            address(name, id),
            language,
            "Europe/Moscow",
            null,
            null,
            true));
    Awaitility.await().atMost(PATIENCE).until(() -> catalog.person(id).isPresent());
    return id;
  }

  private static String address(String name, UUID id) {
    return "person-" + name.length() + id + "@example.org";
  }
}
