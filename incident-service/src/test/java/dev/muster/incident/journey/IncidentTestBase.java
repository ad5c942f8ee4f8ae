package dev.muster.incident.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Event;
import dev.muster.contracts.Link;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestPostgres;
import dev.muster.testkit.time.MovableClock;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People, services and calls that the API tests share. */
abstract class IncidentTestBase {
  static final String INCIDENTS = "/api/incident/v1/incidents";
  static final TestDatabase DATABASE = TestPostgres.database("muster_incident");
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final Person ANNA = new Person(new UUID(7, 1), "Anna", "responder");
  static final Person BORIS = new Person(new UUID(7, 2), "Boris", "responder");
  static final Person MIA = new Person(new UUID(7, 3), "Mia", "manager");
  static final Person ADA = new Person(new UUID(7, 4), "Ada", "admin");
  static final Person STAN = new Person(new UUID(7, 5), "Stan", "stakeholder");
  static final UUID TEAM = new UUID(8, 1);

  private static final AtomicLong ALERTS = new AtomicLong();

  @Inject MovableClock clock;

  @BeforeEach
  void peopleAreKnown() {
    for (Person person : List.of(ANNA, BORIS, MIA, ADA, STAN)) {
      if (DATABASE.count("select count(*) from catalog_person where id = ?", person.id()) == 0) {
        TestEvents.publish(
            new PersonChanged(
                person.id(),
                1,
                Instant.EPOCH,
                person.name(),
                person.name() + "@example.org",
                person.equals(BORIS) ? "ru" : "en",
                "Europe/Berlin",
                person.subject(),
                null,
                true));
        arrives("catalog_person", person.id());
      }
    }
    if (DATABASE.count("select count(*) from catalog_team where id = ?", TEAM) == 0) {
      TestEvents.publish(
          new TeamChanged(
              TEAM, 1, Instant.EPOCH, "Payments", "payments", "UTC", List.of(), List.of(), false));
      arrives("catalog_team", TEAM);
    }
  }

  /** Tests of bad input may put a policy in force that happens to be valid. */
  @BeforeEach
  void theShippedPoliciesAreInForce() {
    for (String kind :
        List.of(
            "severity-policies",
            "alert-mapping-policies",
            "timing-policies",
            "role-policies",
            "gate-query-policies",
            "war-room-policies",
            "checklist-policies")) {
      var path = "/api/incident/v1/" + kind;
      String name = as(ADA).get(path).then().statusCode(200).extract().path("current.name");
      if (!"default".equals(name)) {
        as(ADA).body(Map.of("preset", "default")).put(path).then().statusCode(200);
      }
    }
  }

  @AfterEach
  void theClockRunsAgain() {
    clock.reset();
  }

  static void arrives(String table, UUID id) {
    await(table)
        .atMost(PATIENCE)
        .until(() -> DATABASE.count("select count(*) from " + table + " where id = ?", id) == 1);
  }

  /** A new service of that tier. */
  static UUID service(String name, int tier) {
    return service(name, tier, List.of());
  }

  /** A new service that cannot work without others. */
  static UUID service(String name, int tier, List<UUID> dependsOn) {
    return service(name, tier, TEAM, dependsOn);
  }

  /** A new service that nobody owns. */
  static UUID serviceWithoutTeam(String name) {
    return service(name, 2, null, List.of());
  }

  /** A new service of that team. */
  static UUID service(String name, int tier, UUID team) {
    return service(name, tier, team, List.of());
  }

  private static UUID service(String name, int tier, UUID team, List<UUID> dependsOn) {
    var id = UUID.randomUUID();
    TestEvents.publish(
        new ServiceChanged(
            id,
            1,
            Instant.EPOCH,
            name,
            name + id,
            "",
            tier,
            team,
            List.of(new Link("https://dashboards.example/" + id, "Dashboard")),
            dependsOn,
            false));
    arrives("catalog_service", id);
    return id;
  }

  static RequestSpecification as(Person person) {
    return given().auth().oauth2(person.token()).contentType(ContentType.JSON);
  }

  /** Posts {@code body} below the incident and returns the answer's status. */
  static int post(Person person, String path, Map<String, ?> body) {
    return as(person).body(body).post(INCIDENTS + path).statusCode();
  }

  static String declare(Person person, UUID serviceId, String severity) {
    return declare(
        person,
        Map.of("title", "It fails", "severity", severity, "serviceIds", List.of(serviceId)));
  }

  static String declare(Person person, Map<String, ?> body) {
    return as(person).body(body).post(INCIDENTS).then().statusCode(201).extract().path("id");
  }

  static String commanded(Person person, UUID serviceId, String severity) {
    var id = declare(person, serviceId, severity);
    as(person).post(INCIDENTS + "/" + id + "/command").then().statusCode(200);
    return id;
  }

  static JsonPath detail(Person person, String id) {
    return as(person).get(INCIDENTS + "/" + id).then().statusCode(200).extract().jsonPath();
  }

  static List<String> timeline(Person person, String id) {
    return as(person)
        .get(INCIDENTS + "/" + id + "/timeline?after=0&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.text");
  }

  /** An alert that the mapping leaves alone, once it is known. */
  AlertTriggered looseAlert(UUID serviceId) {
    var alert = alert(serviceId, 3, AlertSeverity.WARNING);
    TestEvents.publish(alert);
    arrives("alert", alert.alertId());
    return alert;
  }

  /** A critical alert of the service unless told otherwise. */
  AlertTriggered alert(UUID serviceId, int tier, AlertSeverity severity) {
    return new AlertTriggered(
        UUID.randomUUID(),
        1,
        clock.instant(),
        ALERTS.incrementAndGet(),
        serviceId,
        "Checkout",
        tier,
        TEAM,
        "Error rate 40%",
        severity,
        "prometheus",
        "key",
        Map.of(),
        List.of(),
        null);
  }

  static void publish(Event event) {
    TestEvents.publish(event);
  }

  static long incidentsOf(UUID serviceId) {
    return DATABASE.count("select count(*) from incident_service where service_id = ?", serviceId);
  }

  /** Waits for the incident that was declared for the service, and returns its id. */
  static String incidentFor(UUID serviceId) {
    await("incident").atMost(PATIENCE).until(() -> incidentsOf(serviceId) > 0);
    return DATABASE
        .query("select incident_id from incident_service where service_id = ?", serviceId)
        .get(0)
        .get("incident_id")
        .toString();
  }
}
