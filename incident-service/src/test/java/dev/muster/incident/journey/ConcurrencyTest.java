package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.AlertSeverity;
import dev.muster.testkit.concurrent.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends IncidentTestBase {

  @Test
  void entriesWrittenAtOnceAreNumberedWithoutGaps() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    long before = detail(ANNA, id).getLong("incident.timelineUpTo");
    var statuses =
        IntStream.range(0, 20)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            post(
                                n % 2 == 0 ? ANNA : BORIS,
                                "/" + id + "/timeline",
                                Map.of("kind", "ACTION", "text", "Step " + n))))
            .toList();
    assertThat(statuses.stream().map(CompletableFuture::join)).containsOnly(201);
    List<Integer> numbers =
        as(ANNA).get(INCIDENTS + "/" + id + "/timeline?after=" + before).path("items.number");
    assertThat(numbers.stream().map(Integer::longValue))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + 20).boxed().toList());
  }

  @Test
  void oneOfManyTakesCommand() {
    var id = declare(ANNA, service("Search", 2), "SEV2");
    var statuses =
        List.of(ANNA, BORIS, MIA, ADA).stream()
            .map(
                person ->
                    CompletableFuture.supplyAsync(
                        () -> post(person, "/" + id + "/command", Map.of())))
            .toList();
    assertThat(statuses.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
  }

  @Test
  void ofTwoWhoAreAppointedAtOnceOneCommands() throws Exception {
    var id = declare(ANNA, service("Search", 2), "SEV2");
    var answers =
        AtOnce.call(
            List.<Callable<Integer>>of(
                () -> appoint(MIA, id, BORIS),
                () -> appoint(ADA, id, ANNA),
                () -> appoint(MIA, id, ADA)));

    assertThat(answers).containsOnly(200);
    List<String> ends = as(STAN).get(INCIDENTS + "/" + id + "/roles").path("assignments.endedAt");
    assertThat(ends).hasSize(3);
    assertThat(ends.stream().filter(Objects::isNull)).hasSize(1);
    assertThat(detail(ANNA, id).getString("incident.commander.name")).isNotNull();
  }

  private static int appoint(Person by, String id, Person commander) {
    return post(by, "/" + id + "/roles", Map.of("role", "commander", "personId", commander.id()));
  }

  @Test
  void anOfferThatIsAcceptedAndWithdrawnAtOnceEndsOneWay() throws Exception {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    assertThat(post(ANNA, "/" + id + "/hand-overs", Map.of("toPersonId", BORIS.id())))
        .isEqualTo(200);
    var offer = "/" + id + "/hand-overs/" + detail(ANNA, id).getString("handOver.id");

    var answers =
        AtOnce.call(
            List.<Callable<Integer>>of(
                () -> post(BORIS, offer + "/accept", Map.of()),
                () -> post(ANNA, offer + "/withdraw", Map.of())));

    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers.stream().filter(answer -> answer != 200)).first().isIn(403, 409);
    assertThat(detail(ANNA, id).getString("incident.commander.name"))
        .isEqualTo(answers.get(0) == 200 ? "Boris" : "Anna");
  }

  /** Command is vacant and offered to the deputy, while somebody else takes it. */
  @Test
  void anOfferThatIsAcceptedWhileSomebodyTakesCommandEndsOneWay() throws Exception {
    for (int round = 0; round < 3; round++) {
      var id = commanded(ANNA, service("Search", 2), "SEV2");
      post(ANNA, "/" + id + "/roles", Map.of("role", "deputy", "personId", BORIS.id()));
      as(ANNA)
          .delete(INCIDENTS + "/" + id + "/roles/commander/" + ANNA.id())
          .then()
          .statusCode(200);
      var offer = "/" + id + "/hand-overs/" + detail(ANNA, id).getString("handOver.id");

      var answers =
          AtOnce.call(
              List.<Callable<Integer>>of(
                  () -> post(BORIS, offer + "/accept", Map.of()),
                  () -> post(MIA, "/" + id + "/command", Map.of())));

      assertThat(answers).containsOnlyOnce(200);
      assertThat(answers.stream().filter(answer -> answer != 200)).first().isIn(403, 409);
      commandedBy(id, answers.get(0) == 200 ? "Boris" : "Mia");
    }
  }

  @Test
  void anOfferThatIsAcceptedTwiceAtOnceIsAcceptedOnce() throws Exception {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    post(ANNA, "/" + id + "/hand-overs", Map.of("toPersonId", BORIS.id()));
    var offer = "/" + id + "/hand-overs/" + detail(ANNA, id).getString("handOver.id");
    Callable<Integer> accept = () -> post(BORIS, offer + "/accept", Map.of());

    var answers = AtOnce.call(List.of(accept, accept));

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    commandedBy(id, "Boris");
    assertThat(timeline(ANNA, id)).doesNotHaveDuplicates();
  }

  /** That person alone, and nobody is offered command any more. */
  private static void commandedBy(String id, String name) {
    var seen = detail(ANNA, id);
    assertThat(seen.getString("incident.commander.name")).isEqualTo(name);
    assertThat(seen.getString("handOver")).isNull();
    List<String> current =
        as(STAN)
            .get(INCIDENTS + "/" + id + "/roles")
            .path("assignments.findAll { it.role == 'commander' && it.endedAt == null }.endedAt");
    assertThat(current).hasSize(1);
  }

  @Test
  void anAlertThatComesWhileItIsResolvedKeepsItOpenOrBeginsAnother() throws Exception {
    for (int round = 0; round < 3; round++) {
      var service = service("Search", 1);
      var id = readyToResolve(service);
      var alert = alert(service, 1, AlertSeverity.CRITICAL);

      var answers =
          AtOnce.call(
              List.<Callable<Integer>>of(
                  () -> {
                    publish(alert);
                    return 0;
                  },
                  () -> post(ANNA, "/" + id + "/resolve", Map.of())));

      await("the alert has an incident")
          .atMost(PATIENCE)
          .until(
              () ->
                  DATABASE.count(
                          "select count(*) from alert where id = ? and incident_id is not null",
                          alert.alertId())
                      == 1);
      var seen = detail(ANNA, id);
      boolean resolved = answers.get(1) == 200;
      assertThat(answers.get(1)).isIn(200, 409);
      assertThat(seen.getString("incident.state")).isEqualTo(resolved ? "RESOLVED" : "MONITORING");
      assertThat(seen.getInt("alertCount")).isEqualTo(resolved ? 0 : 1);
      assertThat(incidentsOf(service)).isEqualTo(resolved ? 2 : 1);
    }
  }

  /** An incident whose gate is open. */
  private String readyToResolve(UUID service) {
    var id = commanded(ANNA, service, "SEV2");
    as(ANNA).body(Map.of("cause", "A bad deploy")).put(INCIDENTS + "/" + id + "/root-cause");
    post(ANNA, "/" + id + "/state", Map.of("state", "MONITORING"));
    for (String check : List.of("METRICS_AT_BASELINE", "REPORTS_STOPPED")) {
      as(ANNA)
          .body(Map.of("check", check, "met", true, "note", "Seen"))
          .put(INCIDENTS + "/" + id + "/gate/evidence");
    }
    clock.advance(Duration.ofMinutes(16));
    as(ANNA).get(INCIDENTS + "/" + id + "/gate").then().body("open", equalTo(true));
    return id;
  }

  @Test
  void oneOfTwoIncidentsThatAreMergedIntoEachOtherSurvives() throws Exception {
    var first = commanded(ANNA, service("Search", 2), "SEV2");
    var second = commanded(ANNA, service("Search", 2), "SEV2");

    var answers =
        AtOnce.call(
            List.<Callable<Integer>>of(
                () -> merge(first, second),
                () -> merge(second, first),
                () -> merge(first, second)));

    assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    assertThat(
            Stream.of(first, second)
                .map(id -> detail(ANNA, id).getString("incident.state"))
                .filter("CANCELLED"::equals))
        .hasSize(1);
  }

  @Test
  void ofTwoLinksThatWouldMakeACircleOneIsMade() throws Exception {
    for (int round = 0; round < 4; round++) {
      var family =
          IntStream.range(0, 4)
              .mapToObj(n -> declare(ANNA, Map.of("title", "Part " + n, "severity", "SEV4")))
              .toList();
      assertThat(child(family.get(1), family.get(2))).isEqualTo(201);
      assertThat(child(family.get(3), family.get(0))).isEqualTo(201);

      var answers =
          AtOnce.call(
              List.<Callable<Integer>>of(
                  () -> child(family.get(0), family.get(1)),
                  () -> child(family.get(2), family.get(3))));

      assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }
  }

  private static int child(String id, String parent) {
    return post(ANNA, "/" + id + "/relations", Map.of("kind", "CHILD", "incidentId", parent));
  }

  private static int merge(String id, String into) {
    return post(ANNA, "/" + id + "/relations", Map.of("kind", "MERGE", "incidentId", into));
  }
}
