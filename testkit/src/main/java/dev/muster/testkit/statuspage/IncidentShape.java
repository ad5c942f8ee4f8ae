package dev.muster.testkit.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** What the body of a request about an incident must look like (contract B.2). */
final class IncidentShape {
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "status",
          "impact_override",
          "body",
          "components",
          "component_ids",
          "deliver_notifications",
          "metadata",
          "reminder_intervals",
          "scheduled_for",
          "scheduled_until",
          "scheduled_remind_prior",
          "scheduled_auto_in_progress",
          "scheduled_auto_completed",
          "auto_transition_to_maintenance_state",
          "auto_transition_to_operational_state",
          "auto_transition_deliver_notifications_at_start",
          "auto_transition_deliver_notifications_at_end",
          "backfilled",
          "backfill_date");
  private static final Set<String> REALTIME =
      Set.of("investigating", "identified", "monitoring", "resolved");
  private static final Set<String> PLANNED =
      Set.of("scheduled", "in_progress", "verifying", "completed");
  private static final Set<String> IMPACTS =
      Set.of("none", "maintenance", "minor", "major", "critical");
  static final Set<String> COMPONENT_STATUSES =
      Set.of(
          "operational",
          "degraded_performance",
          "partial_outage",
          "major_outage",
          "under_maintenance");

  private IncidentShape() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<String> objection(JsonNode incident, boolean isNew, boolean planned) {
    if (!incident.isObject()) {
      return Optional.of("incident must be an object");
    }
    for (var names = incident.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        return Optional.of("unknown field " + name);
      }
    }
    if (isNew && incident.path("name").asText("").isBlank()
        || incident.path("name").asText("").length() > 255) {
      return Optional.of("Name can't be blank or longer than 255");
    }
    if (incident.path("body").asText("").length() > 25_000) {
      return Optional.of("body is too long");
    }
    if (incident.has("status")
        && !(planned ? PLANNED : REALTIME).contains(incident.path("status").asText())) {
      return Optional.of("status is not one of an incident of this kind");
    }
    if (incident.has("impact_override")
        && !IMPACTS.contains(incident.path("impact_override").asText())) {
      return Optional.of("impact_override is unknown");
    }
    for (JsonNode status : incident.path("components")) {
      if (!COMPONENT_STATUSES.contains(status.asText())) {
        return Optional.of("component status is unknown");
      }
    }
    for (JsonNode value : incident.path("metadata")) {
      if (!value.isObject()) {
        return Optional.of("metadata must hold objects");
      }
    }
    return time(incident, "scheduled_for").or(() -> time(incident, "scheduled_until"));
  }

  private static Optional<String> time(JsonNode incident, String field) {
    if (!incident.hasNonNull(field)) {
      return Optional.empty();
    }
    try {
      OffsetDateTime.parse(incident.path(field).asText());
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(field + " is no time");
    }
  }
}
