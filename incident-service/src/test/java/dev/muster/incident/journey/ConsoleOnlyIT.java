package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.incident.room.RoomWorker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without any chat the console is the war room, and nothing is missing in it. */
@QuarkusTest
@TestProfile(ConsoleOnlyProfile.class)
class ConsoleOnlyIT extends IncidentTestBase {
  @Inject RoomWorker worker;

  @Test
  void theWarRoomIsComplete() {
    var policy =
        Map.of(
            "severities",
            Map.of("SEV1", "ALWAYS", "SEV2", "BY_DEFAULT", "SEV3", "ON_REQUEST", "SEV4", "ALWAYS"),
            "archiveAfterDays",
            7,
            "bridgeUrl",
            "https://meet.example/{reference}",
            "dialIn",
            "+1 555 0100, {number}#",
            "language",
            "en");
    as(ADA)
        .body(Map.of("definition", policy))
        .put("/api/incident/v1/war-room-policies")
        .then()
        .statusCode(200);
    var id = commanded(ANNA, service("Checkout", 1), "SEV1");

    worker.work();

    String reference = detail(ANNA, id).getString("incident.reference");
    as(STAN)
        .get(INCIDENTS + "/" + id + "/room")
        .then()
        .statusCode(200)
        .body("open", equalTo(true))
        .body("channel", nullValue())
        .body("guests", empty())
        .body("bridgeUrl", equalTo("https://meet.example/" + reference))
        .body("dialIn", equalTo("+1 555 0100, " + reference.substring(4) + "#"))
        .body("services[0].name", equalTo("Checkout"))
        .body("services[0].links.text", contains("Dashboard"))
        .body("protocol", not(empty()));
    assertThat(post(BORIS, "/" + id + "/timeline", Map.of("kind", "ACTION", "text", "Restarted")))
        .isEqualTo(201);
    assertThat(post(ANNA, "/" + id + "/roles", Map.of("role", "scribe", "personId", BORIS.id())))
        .isBetween(200, 204);
    assertThat(
            post(
                ANNA,
                "/" + id + "/responders",
                Map.of("personIds", List.of(MIA.id()), "message", "Help")))
        .isBetween(200, 204);
    assertThat(post(ANNA, "/" + id + "/resolve", Map.of("override", "It works"))).isEqualTo(200);
    assertThat(timeline(ANNA, id)).noneMatch(line -> line.contains("Slack"));
    as(ADA)
        .get("/api/incident/v1/war-room-connection")
        .then()
        .statusCode(200)
        .body("chat", equalTo("NONE"))
        .body("teams", equalTo(false));
    as(ANNA)
        .get(INCIDENTS + "/" + id + "/timeline")
        .then()
        .body("items.text", hasItem("Restarted"));
  }
}
