package dev.muster.comms.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Documents of a Statuspage as its API has them. */
final class OtherPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document = JSON.createObjectNode();

  /** Its ids are its own, so that tests do not take each other's codes. */
  private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 6);

  OtherPage() {
    document.putObject("page").put("id", id("page")).put("name", "Acme");
  }

  /** Twelve characters, the same for the same name. */
  String id(String name) {
    return (mark + name + "000000").substring(0, 12);
  }

  OtherPage group(String name, int position) {
    part(name, position).put("group", true);
    return this;
  }

  OtherPage component(String name, int position, String group, String status) {
    ObjectNode component = part(name, position);
    component.put("status", status).put("group", false).put("showcase", true);
    component.put("start_date", "2026-01-05");
    component.put("group_id", group == null ? null : id(group));
    return this;
  }

  private ObjectNode part(String name, int position) {
    return document
        .withArray("components")
        .addObject()
        .put("id", id(name))
        .put("name", name)
        .put("position", position)
        .put("created_at", "2026-01-01T00:00:00.000Z");
  }

  /** An incident about one component that went through these statuses, an hour apart. */
  OtherPage incident(String name, Instant start, String component, String... statuses) {
    ObjectNode incident = post("incidents", name, start, statuses);
    incident.put("impact", "major").put("started_at", start.toString());
    ArrayNode updates = incident.withArray("incident_updates");
    for (int i = 0; i < statuses.length; i++) {
      boolean over = statuses[i].equals("resolved");
      ObjectNode update = update(updates, name + i, statuses[i], start.plusSeconds(3600L * i));
      if (i == 0 || over) {
        update
            .withArray("affected_components")
            .addObject()
            .put("code", id(component))
            .put("name", component)
            .put("old_status", over ? "major_outage" : "operational")
            .put("new_status", over ? "operational" : "major_outage");
      }
    }
    incident
        .withArray("components")
        .addObject()
        .put("id", id(component))
        .put("name", component)
        .put(
            "status",
            statuses[statuses.length - 1].equals("resolved") ? "operational" : "major_outage");
    return this;
  }

  OtherPage maintenance(
      String name, Instant starts, Instant ends, String component, String status) {
    ObjectNode work = post("scheduled_maintenances", name, starts.minusSeconds(86_400), status);
    work.put("impact", "maintenance");
    work.put("scheduled_for", starts.toString()).put("scheduled_until", ends.toString());
    update(work.withArray("incident_updates"), name, status, starts.minusSeconds(86_400));
    work.withArray("components")
        .addObject()
        .put("id", id(component))
        .put("name", component)
        .put("status", "operational");
    return this;
  }

  private ObjectNode post(String list, String name, Instant start, String... statuses) {
    return document
        .withArray(list)
        .addObject()
        .put("id", id(name))
        .put("name", name)
        .put("status", statuses[statuses.length - 1])
        .put("created_at", start.toString());
  }

  private ObjectNode update(ArrayNode updates, String name, String status, Instant at) {
    ObjectNode update = updates.insertObject(0);
    update.put("id", id("u" + name.hashCode()));
    update.put("status", status);
    update.put("body", "Said of " + name + ":<br />it is " + status + ".");
    update.put("display_at", at.toString());
    return update;
  }

  OtherPage metric(String name) {
    document
        .withArray("metrics")
        .addObject()
        .put("id", id(name))
        .put("name", name)
        .put("suffix", "ms")
        .put("decimal_places", 1)
        .put("display", true);
    return this;
  }

  /** A metric with what it was, by the time. */
  OtherPage metric(String name, Map<Instant, Double> points) {
    metric(name);
    ArrayNode metrics = document.withArray("metrics");
    ArrayNode data = ((ObjectNode) metrics.get(metrics.size() - 1)).putArray("data");
    points.forEach(
        (at, value) -> data.addObject().put("timestamp", at.getEpochSecond()).put("value", value));
    return this;
  }

  /**
   * @param mode email, sms, webhook or another
   * @param state active, unconfirmed or quarantined
   */
  OtherPage subscriber(String name, String mode, String address, String state, String component) {
    ObjectNode subscriber =
        document
            .withArray("subscribers")
            .addObject()
            .put("id", id(name))
            .put("mode", mode)
            .put("state", state)
            .put("created_at", "2025-03-01T10:00:00.000Z");
    switch (mode) {
      case "sms" -> subscriber.put("phone_number", address);
      case "webhook" -> subscriber.put("endpoint", address).put("email", "ops@example.org");
      default -> subscriber.put("email", address);
    }
    if (component != null) {
      subscriber.withArray("components").add(id(component));
    }
    return this;
  }

  ObjectNode document() {
    return document;
  }

  String json() {
    return document.toString();
  }
}
