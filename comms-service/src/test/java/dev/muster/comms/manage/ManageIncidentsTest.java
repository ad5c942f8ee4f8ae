package dev.muster.comms.manage;

import static dev.muster.comms.manage.ManageClient.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManageIncidentsTest {
  @Inject InstantSource time;

  private Site site;
  private ManageClient client;

  @BeforeEach
  void aKey() {
    site = Api.site("en", "ru");
    client = ManageClient.of(site);
  }

  @Test
  void postIncidents() {
    Response written =
        client.post(
            "/incidents",
            in(
                "incident",
                "name",
                "Payments fail",
                "status",
                "identified",
                "body",
                "A database is full.",
                "components",
                Map.of(site.code(), "partial_outage"),
                "component_ids",
                List.of(site.code()),
                "metadata",
                Map.of("jira", Map.of("issue", "X-1")),
                "reminder_intervals",
                "[1,5,7]",
                "auto_tweet_at_beginning",
                true));
    assertThat(written.statusCode()).isEqualTo(201);
    JsonNode incident = Api.json(written);
    assertThat(incident.path("name").asText()).isEqualTo("Payments fail");
    assertThat(incident.path("status").asText()).isEqualTo("identified");
    assertThat(incident.path("impact").asText()).isEqualTo("major");
    assertThat(incident.path("impact_override").isNull()).isTrue();
    assertThat(incident.at("/metadata/jira/issue").asText()).isEqualTo("X-1");
    assertThat(incident.path("reminder_intervals").asText()).isEqualTo("[1,5,7]");
    assertThat(incident.path("shortlink").asText()).endsWith(incident.path("id").asText());
    assertThat(incident.at("/components/0/status").asText()).isEqualTo("partial_outage");
    JsonNode update = incident.at("/incident_updates/0");
    assertThat(update.path("body").asText()).isEqualTo("A database is full.");
    assertThat(update.at("/affected_components/0/new_status").asText()).isEqualTo("partial_outage");
    JsonNode summary = Api.awaitSummary(site, found -> !found.path("incidents").isEmpty());
    assertThat(summary.at("/incidents/0/id")).isEqualTo(incident.path("id"));
    assertThat(summary.at("/components/0/status").asText()).isEqualTo("partial_outage");
  }

  @Test
  void postIncidentsAsAForm() {
    JsonNode incident =
        Api.json(
            client.form(
                "POST",
                "/incidents.json",
                "incident[name]=Slow&incident[components]["
                    + site.code()
                    + "]=degraded_performance&incident[component_ids][]="
                    + site.code()
                    + "&incident[deliver_notifications]=false&incident[body]=We+look&x=y"));
    assertThat(incident.path("status").asText()).isEqualTo("investigating");
    assertThat(incident.path("impact").asText()).isEqualTo("minor");
    assertThat(incident.at("/incident_updates/0/deliver_notifications").asBoolean()).isFalse();
  }

  @Test
  void aNameAloneIsEnough() {
    JsonNode incident = Api.json(client.post("/incidents", in("incident", "name", "Something")));
    assertThat(incident.path("impact").asText()).isEqualTo("none");
    assertThat(incident.at("/incident_updates/0/body").asText()).isEmpty();
    assertThat(incident.at("/incident_updates/0/affected_components").isNull()).isTrue();
    assertThat(incident.path("metadata")).isEmpty();
  }

  @Test
  void badIncidentsAreRefusedByName() {
    Object[][] rules = {
      {"name", " "},
      {"name", "x".repeat(256)},
      {"body", "x".repeat(25_001)},
      {"status", "broken"},
      {"status", "postmortem"},
      {"impact_override", "huge"},
      {"components", Map.of("nowhere", "operational")},
      {"components", Map.of(site.code(), "broken")},
      {"component_ids", List.of("nowhere")},
      {"metadata", Map.of("flat", "value")},
      {"metadata", "text"},
      {"reminder_intervals", "[5,1]"},
      {"reminder_intervals", "25"},
      {"deliver_notifications", "perhaps"},
      {"scheduled_for", "soon"},
      {"scheduled_until", "2100-01-01T00:00:00Z", "scheduled_for", "2100-01-01T00:00:00Z"}
    };
    for (Object[] rule : rules) {
      List<Object> pairs = new ArrayList<>(List.of("name", "N", "body", "B"));
      pairs.addAll(List.of(rule));
      Response refused = client.post("/incidents", in("incident", pairs.toArray()));
      assertThat(refused.statusCode()).as(List.of(rule).toString()).isEqualTo(422);
      assertThat(refused.jsonPath().getString("message")).contains(rule[0].toString());
      assertThat(refused.jsonPath().getList("error")).isNotEmpty();
    }
    assertThat(client.post("/incidents", Map.of("name", "unwrapped")).statusCode()).isEqualTo(422);
    assertThat(client.form("POST", "/incidents", "incident[a][b][c][d][e][f]=1").statusCode())
        .isEqualTo(400);
    assertThat(client.read("/incidents")).isEmpty();
  }

  @Test
  void getIncidents() {
    write("First");
    write("Second");
    JsonNode planned = plan(Map.of());
    assertThat(client.read("/incidents").findValuesAsText("id").get(0))
        .isEqualTo(planned.path("id").asText());
    assertThat(names(client.read("/incidents"))).containsExactly("Upgrade", "Second", "First");
    assertThat(names(client.read("/incidents?limit=1&page=2"))).containsExactly("Second");
    assertThat(names(client.read("/incidents?q=fIrSt"))).containsExactly("First");
    assertThat(names(client.read("/incidents?q=words of second"))).containsExactly("Second");
    assertThat(client.read("/incidents?q=%")).isEmpty();
  }

  @Test
  void getIncidentsUnresolved() {
    JsonNode over = write("Over");
    write("Open");
    plan(Map.of());
    Api.json(client.patch(path(over), in("incident", "status", "resolved")));
    assertThat(names(client.read("/incidents/unresolved"))).containsExactly("Open");
  }

  @Test
  void getIncidentsScheduledUpcomingAndActive() {
    JsonNode next = plan(Map.of());
    JsonNode now = plan(Map.of("name", "Under way"));
    Api.json(client.patch(path(now), in("incident", "status", "in_progress")));
    assertThat(names(client.read("/incidents/scheduled"))).containsExactly("Under way", "Upgrade");
    assertThat(names(client.read("/incidents/upcoming"))).containsExactly("Upgrade");
    assertThat(names(client.read("/incidents/active_maintenance.json")))
        .containsExactly("Under way");
    assertThat(client.read("/incidents/upcoming?page=2")).isEmpty();
    assertThat(next.path("status").asText()).isEqualTo("scheduled");
  }

  @Test
  void getIncident() {
    JsonNode incident = write("One");
    assertThat(client.read(path(incident) + ".json")).isEqualTo(client.read(path(incident)));
    assertThat(client.get("/incidents/nowhere").statusCode()).isEqualTo(404);
    ManageClient other = ManageClient.of(Api.site("en"));
    assertThat(other.get(path(incident)).statusCode()).isEqualTo(404);
  }

  @Test
  void patchIncidentWithWordsAddsAnUpdate() {
    JsonNode incident = write("Slow");
    JsonNode monitored =
        Api.json(
            client.patch(
                path(incident), in("incident", "status", "monitoring", "body", "A fix is out.")));
    assertThat(monitored.path("status").asText()).isEqualTo("monitoring");
    assertThat(monitored.path("monitoring_at").isTextual()).isTrue();
    assertThat(monitored.path("incident_updates")).hasSize(2);
    assertThat(monitored.at("/incident_updates/0/body").asText()).isEqualTo("A fix is out.");
    JsonNode resolved =
        Api.json(client.patch(path(incident), in("incident", "status", "resolved")));
    assertThat(resolved.path("incident_updates")).hasSize(3);
    assertThat(resolved.path("resolved_at").isTextual()).isTrue();
    assertThat(resolved.at("/components/0/status").asText()).isEqualTo("operational");
  }

  @Test
  void patchIncidentWithoutWordsChangesItAlone() {
    JsonNode incident = write("Slow");
    JsonNode changed =
        Api.json(
            client.patch(
                path(incident),
                in(
                    "incident",
                    "name",
                    "Very slow",
                    "impact_override",
                    "critical",
                    "metadata",
                    Map.of("a", Map.of("b", 1)))));
    assertThat(changed.path("name").asText()).isEqualTo("Very slow");
    assertThat(changed.path("impact").asText()).isEqualTo("critical");
    assertThat(changed.at("/metadata/a/b").asInt()).isEqualTo(1);
    assertThat(changed.path("incident_updates")).hasSize(1);
    JsonNode back = Api.json(client.patch(path(incident), in("incident", "impact_override", null)));
    assertThat(back.path("impact").asText()).isEqualTo("minor");
    assertThat(back.at("/metadata/a/b").asInt()).isEqualTo(1);
  }

  @Test
  void putIncident() {
    JsonNode incident = write("Slow");
    JsonNode changed =
        Api.json(
            client.form(
                "PUT", path(incident), "incident[status]=identified&incident[body]=We+know"));
    assertThat(changed.path("status").asText()).isEqualTo("identified");
    assertThat(changed.path("incident_updates")).hasSize(2);
  }

  @Test
  void componentsComeAndGo() {
    String other =
        Api.json(client.post("/components", in("component", "name", "API"))).path("id").asText();
    JsonNode incident = write("Slow");
    JsonNode moved =
        Api.json(
            client.patch(
                path(incident),
                in(
                    "incident",
                    "components",
                    Map.of(other, "major_outage"),
                    "component_ids",
                    List.of(other))));
    assertThat(moved.path("components").findValuesAsText("id")).containsExactly(other);
    assertThat(client.read("/components/" + site.code()).path("status").asText())
        .isEqualTo("operational");
    assertThat(client.read("/components/" + other).path("status").asText())
        .isEqualTo("major_outage");
    Api.json(
        client.patch(
            path(incident),
            in("incident", "status", "resolved", "components", Map.of(other, "operational"))));
    assertThat(client.read("/components/" + other).path("status").asText())
        .isEqualTo("operational");
  }

  @Test
  void deleteIncident() {
    JsonNode incident = write("A mistake");
    Response gone = client.delete(path(incident));
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(gone.jsonPath().getString("name")).isEqualTo("A mistake");
    assertThat(client.get(path(incident)).statusCode()).isEqualTo(404);
    assertThat(client.read("/components/" + site.code()).path("status").asText())
        .isEqualTo("operational");
    Api.awaitSummary(site, found -> found.path("incidents").isEmpty());
    JsonNode planned = plan(Map.of());
    assertThat(client.delete(path(planned)).statusCode()).isEqualTo(200);
    assertThat(client.read("/incidents/scheduled")).isEmpty();
  }

  @Test
  void aBackfilledIncidentIsHistoryAndNobodyIsTold() {
    JsonNode incident =
        Api.json(
            client.post(
                "/incidents",
                in(
                    "incident",
                    "name",
                    "Long ago",
                    "body",
                    "It was short.",
                    "backfilled",
                    true,
                    "backfill_date",
                    "2026-03-02",
                    "impact_override",
                    "minor")));
    assertThat(incident.path("status").asText()).isEqualTo("resolved");
    assertThat(incident.path("backfilled").asBoolean()).isTrue();
    assertThat(incident.path("created_at").asText()).startsWith("2026-03-02T00:00:00");
    assertThat(incident.path("resolved_at").asText()).startsWith("2026-03-02");
    assertThat(incident.at("/incident_updates/0/deliver_notifications").asBoolean()).isFalse();
    Response refused =
        client.post(
            "/incidents",
            in("incident", "name", "X", "backfilled", true, "component_ids", List.of(site.code())));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("message")).contains("components");
  }

  @Test
  void aMaintenanceIsPlannedMovedAndCompleted() {
    JsonNode planned =
        plan(
            Map.of(
                "scheduled_auto_transition", true,
                "scheduled_auto_completed", "1",
                "scheduled_remind_prior", true,
                "auto_transition_to_maintenance_state", true,
                "auto_transition_to_operational_state", true));
    assertThat(planned.path("impact").asText()).isEqualTo("maintenance");
    assertThat(planned.path("scheduled_auto_in_progress").asBoolean()).isTrue();
    assertThat(planned.path("scheduled_auto_transition").asBoolean()).isTrue();
    assertThat(planned.path("scheduled_auto_completed").asBoolean()).isTrue();
    assertThat(planned.path("scheduled_remind_prior").asBoolean()).isTrue();
    assertThat(planned.path("auto_transition_to_maintenance_state").asBoolean()).isTrue();
    assertThat(planned.at("/components/0/status").asText()).isEqualTo("operational");
    JsonNode moved =
        Api.json(
            client.patch(
                path(planned),
                in(
                    "incident",
                    "scheduled_until",
                    time.instant().plus(Duration.ofHours(9)).toString())));
    assertThat(moved.path("incident_updates")).hasSize(1);
    assertThat(moved.path("scheduled_until")).isNotEqualTo(planned.path("scheduled_until"));
    JsonNode begun = Api.json(client.patch(path(planned), in("incident", "status", "in_progress")));
    assertThat(begun.at("/components/0/status").asText()).isEqualTo("under_maintenance");
    Api.json(
        client.patch(path(planned), in("incident", "status", "verifying", "body", "We look.")));
    JsonNode done = Api.json(client.patch(path(planned), in("incident", "status", "completed")));
    assertThat(done.path("status").asText()).isEqualTo("completed");
    assertThat(done.at("/components/0/status").asText()).isEqualTo("operational");
    Response wrong = client.patch(path(planned), in("incident", "status", "investigating"));
    assertThat(wrong.statusCode()).isEqualTo(422);
  }

  @Test
  void aMaintenanceThatIsCompletedBeforeItBeginsIsCancelled() {
    JsonNode planned = plan(Map.of());
    JsonNode over =
        Api.json(
            client.patch(path(planned), in("incident", "status", "completed", "body", "Not now")));
    assertThat(over.path("status").asText()).isEqualTo("completed");
    assertThat(over.at("/incident_updates/0/body").asText()).isEqualTo("Not now");
  }

  private JsonNode write(String name) {
    return Api.json(
        client.post(
            "/incidents",
            in(
                "incident",
                "name",
                name,
                "body",
                "The words of " + name,
                "components",
                Map.of(site.code(), "degraded_performance"))));
  }

  private JsonNode plan(Map<String, Object> more) {
    Map<String, Object> fields =
        ManageClient.fields(
            "name", "Upgrade",
            "body", "We upgrade it.",
            "component_ids", List.of(site.code()),
            "scheduled_for", time.instant().plus(Duration.ofHours(2)).toString(),
            "scheduled_until", time.instant().plus(Duration.ofHours(3)).toString());
    fields.putAll(more);
    return Api.json(client.post("/incidents", Map.of("incident", fields)));
  }

  private static List<String> names(JsonNode incidents) {
    List<String> names = new ArrayList<>();
    incidents.forEach(each -> names.add(each.path("name").asText()));
    return names;
  }

  private static String path(JsonNode incident) {
    return "/incidents/" + incident.path("id").asText();
  }
}
