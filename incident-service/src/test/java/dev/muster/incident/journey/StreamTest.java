package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest extends IncidentTestBase {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TestHTTPResource("/api/incident/v1/stream")
  URI stream;

  private final List<InputStream> open = new ArrayList<>();

  @AfterEach
  void streamsAreClosed() throws IOException {
    for (InputStream body : open) {
      body.close();
    }
  }

  /** The lines of a stream that {@code person} opens, as they come. */
  private List<String> listen(Person person) throws IOException, InterruptedException {
    var response =
        HTTP.send(
            HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + person.token())
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    open.add(response.body());
    var lines = new CopyOnWriteArrayList<String>();
    var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    var thread =
        new Thread(
            () -> {
              reader.lines().forEach(lines::add);
              lines.add("the end");
            },
            "listener");
    thread.setUncaughtExceptionHandler((dead, closed) -> lines.add("broken"));
    thread.setDaemon(true);
    thread.start();
    await("resync")
        .atMost(PATIENCE)
        .until(() -> lines.stream().anyMatch(l -> l.contains("resync")));
    return lines;
  }

  private static boolean heard(List<String> lines, String id, long upTo) {
    return lines.stream()
        .filter(line -> line.startsWith("data:") && line.contains(id))
        .anyMatch(line -> line.contains("\"upTo\":" + upTo));
  }

  @Test
  void everyChangeIsHeardWithTheNumberToFetchUpTo() throws Exception {
    var lines = listen(STAN);
    var id = declare(ANNA, service("Search", 2), "SEV3");
    await().atMost(PATIENCE).until(() -> heard(lines, id, 1));
    as(ANNA)
        .body(Map.of("kind", "ACTION", "text", "Restarted"))
        .post(INCIDENTS + "/" + id + "/timeline")
        .then()
        .statusCode(201);
    await().atMost(PATIENCE).until(() -> heard(lines, id, 2));
    assertThat(lines).contains("event:changed");
    var after = as(STAN).get(INCIDENTS + "/" + id + "/timeline?after=1").jsonPath();
    assertThat(after.getList("items.text")).containsExactly("Restarted");
  }

  @Test
  void aCommitOfAnotherReplicaIsHeard() throws Exception {
    var id = declare(ANNA, service("Search", 2), "SEV3");
    var lines = listen(STAN);
    var notice = new ObjectMapper().writeValueAsString(Map.of("incidentId", id, "upTo", 41));
    DATABASE.query("select pg_notify('incident_changed', ?)", notice);
    await().atMost(PATIENCE).until(() -> heard(lines, id, 41));
  }

  @Test
  void aRolledBackChangeIsNotHeard() throws Exception {
    var search = service("Search", 2);
    var lines = listen(STAN);
    as(ANNA)
        .body(
            Map.of(
                "title", "x",
                "severity", "SEV3",
                "serviceIds", List.of(search, UUID.randomUUID())))
        .post(INCIDENTS)
        .then()
        .statusCode(422);
    var id = declare(ANNA, search, "SEV3");
    await().atMost(PATIENCE).until(() -> heard(lines, id, 1));
    assertThat(incidentsOf(search)).isEqualTo(1);
  }

  @Test
  void aRestrictedIncidentIsHeardByItsMembersOnly() throws Exception {
    var stakeholder = listen(STAN);
    var member = listen(ANNA);
    var secret =
        declare(
            ANNA,
            Map.of(
                "title",
                "Keys leaked",
                "severity",
                "SEV3",
                "restricted",
                true,
                "serviceIds",
                List.of()));
    await().atMost(PATIENCE).until(() -> heard(member, secret, 1));
    var open = declare(ANNA, service("Search", 2), "SEV3");
    await().atMost(PATIENCE).until(() -> heard(stakeholder, open, 1));
    assertThat(stakeholder).noneMatch(line -> line.contains(secret));
  }

  @Test
  void afterTheConnectionToTheDatabaseBrokeListenersReadAgain() throws Exception {
    var lines = listen(STAN);
    DATABASE.query(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'incident-service changes'
        """);
    await()
        .atMost(PATIENCE)
        .until(() -> lines.stream().filter(line -> line.contains("resync")).count() == 2);
    var id = declare(ANNA, service("Search", 2), "SEV3");
    await().atMost(PATIENCE).until(() -> heard(lines, id, 1));
  }

  @Test
  void theStreamEndsWhenTheTokenDoes() throws Exception {
    clock.real();
    clock.advance(Duration.ofMinutes(30));
    var lines = listen(STAN);
    await().atMost(PATIENCE).until(() -> lines.contains("the end"));
  }

  @Test
  void aHeartbeatComesBetweenChanges() throws Exception {
    var lines = listen(STAN);
    await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
  }
}
