package dev.muster.incident.journey;

import dev.muster.contracts.AlertSeverity;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Links between incidents, as the tests about them make them. */
abstract class RelationTestBase extends IncidentTestBase {

  static ValidatableResponse link(Person person, String id, String kind, String other) {
    return as(person)
        .body(Map.of("kind", kind, "incidentId", other, "reason", "same trouble"))
        .post(INCIDENTS + "/" + id + "/relations")
        .then();
  }

  static ValidatableResponse unlink(Person person, String id, String relation) {
    return as(person)
        .body(Map.of("reason", "it was not"))
        .post(INCIDENTS + "/" + id + "/relations/" + relation + "/withdraw")
        .then();
  }

  static String name(String id) {
    var seen = detail(ADA, id);
    return seen.getString("incident.reference") + " " + seen.getString("incident.title");
  }

  /** An incident that an alert of a new service declared. */
  String alerted(UUID service) {
    publish(alert(service, 1, AlertSeverity.CRITICAL));
    return incidentFor(service);
  }

  static String onlyAlert(String id) {
    return detail(ADA, id).getString("alerts[0].id");
  }
}
