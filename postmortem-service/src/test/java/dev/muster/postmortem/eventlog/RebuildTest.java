package dev.muster.postmortem.eventlog;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is derived from events can be wiped at any time, and is the same again afterwards. */
@QuarkusTest
class RebuildTest {
  private static final Map<String, String> PROJECTIONS = new LinkedHashMap<>();

  static {
    for (String table :
        List.of(
            "incident_entry",
            "incident_alert",
            "incident_impact",
            "incident_severity_change",
            "incident_role_change",
            "incident_person",
            "measure_cause",
            "measure")) {
      PROJECTIONS.put(table, "incident_id");
    }
    for (String table :
        List.of(
            "incident", "catalog_person", "catalog_team", "catalog_service", "catalog_api_token")) {
      PROJECTIONS.put(table, "id");
    }
  }

  /** What people wrote stays; what stands beside it of the incident is derived. */
  private static final String ITEM_FACTS =
      """
      (select id, incident_id, incident_severity, incident_drill, incident_services
       from action_item)\
      """;

  @Inject Cast cast;
  @Inject Sql sql;
  @Inject Rebuilds rebuilds;

  @BeforeEach
  void nothingIsUnderWay() {
    rebuilds.workOff();
  }

  @Test
  void allThatIsDerivedIsWipedAndMadeAgainTheSameAndNobodyHearsOfIt() {
    UUID team = cast.team("Payments");
    Cast.Actor ann = cast.person("Ann", "responder");
    cast.service("Checkout");
    IncidentStory eventful =
        new IncidentStory(team)
            .service(UUID.randomUUID())
            .milestones(75, 180, 600, 1500, 1980)
            .declare()
            .alert("Pool is empty")
            .takesRole("commander", ann.id())
            .affects(9000, 60)
            .becomes(Severity.SEV2)
            .entry(TimelineEntry.Kind.ACTION, "Restarted", true)
            .followUp("Raise the pool", ann.id())
            .resolve()
            .becomes(IncidentState.INVESTIGATING)
            .resolve();
    eventful.again();
    eventful.againAsNew();
    IncidentStory merged = new IncidentStory(team).declare().cancel(CancelReason.DUPLICATE);
    IncidentStory open = new IncidentStory(team).restricted().declare();
    List.of(eventful, merged, open).forEach(story -> story.awaitMeasured(sql));
    awaitItem(eventful);
    Map<String, List<String>> before = dump();
    long told = settled();

    wipe();
    UUID id = requested(Map.of("projections", List.of()));
    workOff(id);

    as(TestTokens.admin())
        .get(ROOT + "/rebuilds/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("DONE"))
        .body("done", greaterThanOrEqualTo(3));
    Map<String, List<String>> after = dump();
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    assertThat(itemOf(eventful)).contains("\"incident_severity\": \"SEV2\"");
    assertThat(settled()).isEqualTo(told);
  }

  @Test
  void anIncidentWhoseBeginningWasNeverKeptStaysAsItIs() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).alert("It hurts").resolve();
    story.awaitMeasured(sql);
    List<String> before = rows("incident", "id", List.of(story.id));

    UUID id = requested(Map.of("projections", List.of("incidents", "measures")));
    workOff(id);

    assertThat(rows("incident", "id", List.of(story.id))).isEqualTo(before).hasSize(1);
    as(TestTokens.admin())
        .get(ROOT + "/rebuilds/" + id)
        .then()
        .body("kept", greaterThanOrEqualTo(1));
  }

  @Test
  void twoRebuildsDoNotRunAtOnce() {
    UUID id = requested(Map.of("projections", List.of("catalog")));

    as(TestTokens.admin())
        .body(Map.of("projections", List.of()))
        .post(ROOT + "/rebuilds")
        .then()
        .statusCode(409)
        .body("code", equalTo("rebuild.running"));

    workOff(id);
    as(TestTokens.admin())
        .get(ROOT + "/rebuilds")
        .then()
        .body("items[0].id", equalTo(id.toString()))
        .body("items[0].status", equalTo("DONE"));
  }

  @Test
  void aProjectionThatDoesNotExistIsRefused() {
    as(TestTokens.admin())
        .body(Map.of("projections", List.of("drafts")))
        .post(ROOT + "/rebuilds")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("projections"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "responder", "stakeholder"})
  void onlyAdministratorsRebuild(String role) {
    String token = cast.person("Rob", role).token();

    as(token)
        .body(Map.of("projections", List.of()))
        .post(ROOT + "/rebuilds")
        .then()
        .statusCode(403);
    as(token).get(ROOT + "/rebuilds").then().statusCode(403);
    as(token).get(ROOT + "/rebuilds/" + UUID.randomUUID()).then().statusCode(403);
  }

  @Test
  void nothingThatPeopleWroteDependsOnAProjection() {
    assertThat(
            sql.query(
                """
                select conrelid::regclass || '.' || conname from pg_constraint
                where contype = 'f' and confrelid = 'incident'::regclass
                  and conrelid::regclass::text not like 'incident\\_%'
                """,
                row -> row.getString(1)))
        .isEmpty();
  }

  /** Works it off, or waits for the job that does. */
  private void workOff(UUID id) {
    rebuilds.workOff();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> rebuilds.required(id).status() == Rebuild.RebuildStatus.DONE);
  }

  /** What the incident proposed to do stands beside its facts. */
  private void awaitItem(IncidentStory story) {
    await().atMost(Duration.ofSeconds(20)).until(() -> itemOf(story).contains("SEV2"));
  }

  private String itemOf(IncidentStory story) {
    return String.join("", rows(ITEM_FACTS, "incident_id", List.of(story.id)));
  }

  private UUID requested(Map<String, ?> body) {
    return UUID.fromString(
        as(TestTokens.admin())
            .body(body)
            .post(ROOT + "/rebuilds")
            .then()
            .statusCode(202)
            .body("status", equalTo("RUNNING"))
            .extract()
            .path("id"));
  }

  /** How many own events were ever told, once none is on its way any more. */
  private long settled() {
    AtomicLong last = new AtomicLong(-1);
    await()
        .atMost(Duration.ofSeconds(30))
        .during(Duration.ofSeconds(2))
        .until(
            () -> {
              long now = told();
              return last.getAndSet(now) == now
                  && sql.query("select 1 from outbox limit 1", row -> row.getInt(1)).isEmpty();
            });
    return last.get();
  }

  private long told() {
    return sql.query(
            "select count(*) from stored_event where topic = 'muster.postmortems'",
            row -> row.getLong(1))
        .get(0);
  }

  private void wipe() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              PROJECTIONS.keySet().forEach(table -> sql.update("delete from " + table));
              sql.update(
                  """
                  update action_item
                  set incident_severity = null, incident_drill = null, incident_services = null
                  """);
            });
    PROJECTIONS
        .keySet()
        .forEach(
            table ->
                assertThat(sql.query("select 1 from " + table, row -> row.getInt(1)))
                    .as(table)
                    .isEmpty());
  }

  /** All that the log reaches back to the beginning of. */
  private Map<String, List<String>> dump() {
    List<UUID> whole =
        sql.query(
            """
            select subject from (
              select distinct on (subject) subject, type from stored_event
              order by subject, position) f
            where type like 'dev.muster.catalog.%' or type = 'dev.muster.incident.declared.v1'
            """,
            row -> row.getObject("subject", UUID.class));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    PROJECTIONS.forEach((table, key) -> rows.put(table, rows(table, key, whole)));
    rows.put("action_item", rows(ITEM_FACTS, "incident_id", whole));
    return rows;
  }

  private List<String> rows(String table, String key, List<UUID> ids) {
    return sql.query(
        "select to_jsonb(t)::text as line from %s t where %s = any (?) order by 1"
            .formatted(table, key),
        row -> row.getString("line"),
        (Object) ids.toArray(UUID[]::new));
  }
}
