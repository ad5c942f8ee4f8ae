package dev.muster.incident.stream;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.muster.testkit.security.TestTokens;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An incident, people who watch it, and one who writes. */
final class WarRoom implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String INCIDENTS = "/api/incident/v1/incidents";

  private final String writer = TestTokens.responder();
  private final String incident;
  private final List<Watcher> watchers = new ArrayList<>();

  WarRoom(URI root, int people) {
    incident =
        given()
            .auth()
            .oauth2(writer)
            .contentType(ContentType.JSON)
            .body(Map.of("title", "Watched", "severity", "SEV3"))
            .post(INCIDENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < people; i++) {
      var token = TestTokens.withRoles("watcher-" + i, "responder");
      watchers.add(new Watcher(http, root, incident, token));
    }
    awaitAll(1);
  }

  /** Writes an entry; returns its number. */
  long write(String text) {
    Number number =
        given()
            .auth()
            .oauth2(writer)
            .contentType(ContentType.JSON)
            .body(Map.of("kind", "OBSERVATION", "text", text))
            .post(INCIDENTS + "/" + incident + "/timeline")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    return number.longValue();
  }

  void awaitAll(long number) {
    await("entry " + number)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> watchers.stream().allMatch(watcher -> watcher.last() >= number));
  }

  List<Watcher> watchers() {
    return watchers;
  }

  @Override
  public void close() throws IOException {
    for (var watcher : watchers) {
      watcher.close();
    }
  }
}
