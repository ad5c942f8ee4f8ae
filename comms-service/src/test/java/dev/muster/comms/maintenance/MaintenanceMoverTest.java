package dev.muster.comms.maintenance;

import static dev.muster.comms.maintenance.PlannedWork.plan;
import static dev.muster.comms.maintenance.PlannedWork.read;
import static dev.muster.comms.maintenance.PlannedWork.status;
import static dev.muster.comms.maintenance.PlannedWork.updates;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.comms.fanout.Told;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planned work does by itself what was planned, each thing once. */
@QuarkusTest
class MaintenanceMoverTest {
  @Inject MovableClock clock;
  @Inject MaintenanceMover mover;
  @Inject FanOutRunner fanOuts;
  @Inject MaintenanceMoves moves;
  @Inject MaintenanceSteps steps;
  @Inject Catalog catalog;

  private Site site;
  private Instant starts;
  private Instant ends;

  @BeforeEach
  void aWindowInTwoHours() {
    clock.reset();
    site = Api.site("en", "ru");
    mover.wake();
    starts = clock.stop().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(2));
    ends = starts.plus(Duration.ofHours(1));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theWholeWindowGoesByItself() {
    JsonNode work = plan(site, starts, ends, Map.of());
    assertThat(status(work)).isEqualTo("SCHEDULED");
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");

    at(starts.minus(Duration.ofHours(1)));
    assertThat(status(work)).isEqualTo("SCHEDULED");
    assertThat(updates(work).at("/0/template").asText()).isEqualTo("maintenance.reminder");

    at(starts);
    assertThat(status(work)).isEqualTo("IN_PROGRESS");
    assertThat(componentStatus()).isEqualTo("UNDER_MAINTENANCE");

    at(ends);
    assertThat(status(work)).isEqualTo("COMPLETED");
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");
    assertThat(read(work).path("begunAt").asText()).isEqualTo(starts.toString());
    assertThat(read(work).path("completedAt").asText()).isEqualTo(ends.toString());
    assertThat(updates(work)).hasSize(4);
    assertThat(updates(work).at("/0/affected/0/newStatus").asText()).isEqualTo("OPERATIONAL");
  }

  @Test
  void nothingHappensBeforeItsTime() {
    JsonNode work = plan(site, starts, ends, Map.of());

    at(starts.minus(Duration.ofHours(1)).minusSeconds(1));
    assertThat(updates(work)).hasSize(1);
    at(starts.minusSeconds(1));
    assertThat(status(work)).isEqualTo("SCHEDULED");
    at(ends.minusSeconds(1));
    assertThat(status(work)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void manyReplicasMakeEachMoveOnce() {
    List<JsonNode> all =
        IntStream.range(0, 8).mapToObj(i -> plan(site, starts, ends, Map.of())).toList();
    clock.set(starts.minus(Duration.ofHours(1)));
    wakeTogether();
    clock.set(starts);
    wakeTogether();
    clock.set(ends);
    wakeTogether();

    for (JsonNode work : all) {
      assertThat(status(work)).isEqualTo("COMPLETED");
      assertThat(updates(work).findValuesAsText("status"))
          .containsExactly("COMPLETED", "IN_PROGRESS", "SCHEDULED", "SCHEDULED");
    }
  }

  @Test
  void aMoveThatDiedBeforeItsCommitIsMadeOnce() {
    JsonNode work = plan(site, starts, ends, Map.of("switches", Map.of("remind", false)));
    clock.set(starts);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          moves.take(steps.claim(starts, List.of()).orElseThrow());
                          throw new IllegalStateException("killed");
                        }))
        .hasMessageContaining("killed");
    assertThat(status(work)).isEqualTo("SCHEDULED");

    mover.wake();
    mover.wake();

    assertThat(status(work)).isEqualTo("IN_PROGRESS");
    assertThat(updates(work)).hasSize(2);
  }

  @Test
  void whoWasAwayForTheWholeWindowCatchesUp() {
    JsonNode work = plan(site, starts, ends, Map.of("switches", Map.of("remind", false)));

    at(ends.plus(Duration.ofHours(5)));

    assertThat(status(work)).isEqualTo("COMPLETED");
    assertThat(updates(work).findValuesAsText("status"))
        .containsExactly("COMPLETED", "IN_PROGRESS", "SCHEDULED");
  }

  @Test
  void aMovedWindowMovesWhatIsDue() {
    JsonNode work = plan(site, starts, ends, Map.of());
    at(starts.minus(Duration.ofHours(1)));
    Duration later = Duration.ofHours(3);
    Map<String, Object> request =
        PlannedWork.request(site, starts.plus(later), ends.plus(later), Map.of());
    request.remove("pageId");
    Api.json(Api.put(TestTokens.manager(), PlannedWork.path(work), request));

    at(starts);
    assertThat(status(work)).isEqualTo("SCHEDULED");
    at(starts.plus(later).minus(Duration.ofHours(1)));
    assertThat(updates(work).at("/0/template").asText()).isEqualTo("maintenance.reminder");
    at(starts.plus(later));
    assertThat(status(work)).isEqualTo("IN_PROGRESS");
    at(ends.plus(later));
    assertThat(status(work)).isEqualTo("COMPLETED");
    assertThat(read(work).path("revision").asInt()).isEqualTo(1);
    assertThat(updates(work)).hasSize(6);
  }

  @Test
  void whatWasCancelledNeverBegins() {
    JsonNode work = plan(site, starts, ends, Map.of());
    Api.json(PlannedWork.post(work, "cancel", Map.of()));

    at(ends);

    assertThat(status(work)).isEqualTo("COMPLETED");
    assertThat(read(work).path("begunAt").isNull()).isTrue();
    assertThat(updates(work)).hasSize(2);
    assertThat(updates(work).at("/0/body/en").asText()).contains("will not take place");
    String code = work.path("code").asText();
    Awaitility.await()
        .until(
            () ->
                given()
                    .get("/status/" + site.slug() + "/incidents/" + code + "?lang=ru")
                    .asString()
                    .contains("Отменено"));
  }

  @Test
  void verifyingByHandKeepsTheComponentsAndTheEnd() {
    JsonNode work = plan(site, starts, ends, Map.of());
    at(starts);
    Api.json(
        PlannedWork.post(
            work,
            "updates",
            Map.of("status", "VERIFYING", "body", Map.of("en", "Done, we look after it."))));
    assertThat(componentStatus()).isEqualTo("UNDER_MAINTENANCE");

    at(ends);

    assertThat(status(work)).isEqualTo("COMPLETED");
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");
  }

  @Test
  void componentsFollowOnlyWhereThatIsSwitchedOn() {
    plan(site, starts, ends, Map.of("switches", Map.of("componentsAtStart", false)));
    at(starts);
    assertThat(componentStatus()).isEqualTo("OPERATIONAL");

    JsonNode sticky =
        plan(
            site,
            starts.plusSeconds(60),
            ends,
            Map.of("switches", Map.of("componentsAtEnd", false)));
    at(starts.plusSeconds(60));
    assertThat(componentStatus()).isEqualTo("UNDER_MAINTENANCE");
    at(ends);
    assertThat(status(sticky)).isEqualTo("COMPLETED");
    assertThat(componentStatus()).isEqualTo("UNDER_MAINTENANCE");
  }

  @Test
  void anOutageMeanwhileIsNotHiddenByTheEnd() {
    plan(site, starts, ends, Map.of());
    at(starts);
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/components/" + site.componentId() + "/status",
            Map.of("status", "MAJOR_OUTAGE")));

    at(ends);

    assertThat(componentStatus()).isEqualTo("MAJOR_OUTAGE");
  }

  @Test
  void anOverrunRingsThePlannerUntilTheWorkIsCompleted() {
    String subject = "planner-" + site.slug();
    UUID planner = person(subject);
    Map<String, Object> request =
        PlannedWork.request(site, starts, ends, Map.of("switches", Map.of("autoComplete", false)));
    JsonNode work =
        Api.json(Api.post(TestTokens.withRoles(subject, "manager"), "/maintenances", request));
    at(starts);
    assertThat(read(work).path("lateSince").isNull()).isTrue();

    at(ends.plusSeconds(1));

    assertThat(status(work)).isEqualTo("IN_PROGRESS");
    assertThat(read(work).path("lateSince").asText()).isEqualTo(ends.toString());
    ReceivedMail first = awaitRing(planner, "Напоминание номер 1");
    assertThat(first.subject()).contains("работы должны были закончиться");
    assertThat(first.text()).contains("maintenance=" + work.path("id").asText());
    at(ends.plus(Duration.ofMinutes(31)));
    awaitRing(planner, "Напоминание номер 2");

    Api.json(PlannedWork.post(work, "complete", Map.of("body", Map.of("en", "It took longer."))));
    at(ends.plus(Duration.ofHours(5)));
    assertThat(read(work).path("lateSince").isNull()).isTrue();
    assertThat(FakeSmtp.receivedBy(address(planner))).hasSize(2);
  }

  @Test
  void workThatNobodyBeganRingsAndIsBegunByHand() {
    JsonNode work = plan(site, starts, ends, Map.of("switches", Map.of("autoStart", false)));
    at(starts.plusSeconds(1));
    assertThat(status(work)).isEqualTo("SCHEDULED");
    assertThat(read(work).path("lateSince").asText()).isEqualTo(starts.toString());

    Api.json(PlannedWork.post(work, "start", Map.of()));
    assertThat(status(work)).isEqualTo("IN_PROGRESS");
    assertThat(updates(work).at("/0/template").asText()).isEqualTo("maintenance.started");

    at(ends);
    assertThat(status(work)).isEqualTo("COMPLETED");
  }

  @Test
  void subscribersHearOfThePlanTheReminderTheStartAndTheEnd() {
    clock.reset();
    String reader = "reader-" + UUID.randomUUID() + "@example.org";
    given()
        .formParam("page", site.slug())
        .formParam("email", reader)
        .formParam("lang", "en")
        .post("/subscriptions");
    String link = FakeSmtp.awaitMailTo(reader).link("/subscriptions/confirm/");
    assertThat(given().post(URI.create(link).getPath()).statusCode()).isEqualTo(200);

    plan(site, starts, ends, Map.of());
    at(starts.minus(Duration.ofHours(1)));
    at(starts);
    at(ends);

    for (String status : List.of("Scheduled", "In progress", "Completed")) {
      String subject = "[" + site.name() + "] " + status + ": Database upgrade";
      Told.awaitMail(fanOuts, mail -> mail.isTo(reader) && mail.subject().equals(subject));
    }
    FakeSmtp.awaitMail(
        mail ->
            mail.isTo(reader)
                && mail.text().contains("The planned maintenance begins soon")
                && mail.raw().contains("method=PUBLISH"));
  }

  private void at(Instant moment) {
    clock.set(moment);
    mover.wake();
  }

  private void wakeTogether() {
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(mover::wake))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private String componentStatus() {
    return Api.json(Api.get(TestTokens.stakeholder(), "/components/" + site.componentId()))
        .path("status")
        .asText();
  }

  private ReceivedMail awaitRing(UUID person, String words) {
    return FakeSmtp.awaitMail(mail -> mail.isTo(address(person)) && mail.text().contains(words));
  }

  private UUID person(String subject) {
    UUID id = UUID.randomUUID();
    TestEvents.publish(
        new PersonChanged(
            id, 1, clock.instant(), "Ольга", address(id), "ru", "UTC", subject, null, true));
    Awaitility.await().until(() -> catalog.person(id).isPresent());
    return id;
  }

  private static String address(UUID person) {
    return "planner-" + person + "@example.org";
  }
}
