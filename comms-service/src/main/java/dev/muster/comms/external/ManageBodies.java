package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.i18n.Shortened;

/** The bodies of requests to the manage API (contract B.2, B.3). */
final class ManageBodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_BODY = 25_000;

  private ManageBodies() {}

  /** A new incident; its metadata tells which post of ours it is. */
  static JsonNode create(DesiredPost post, DesiredPost.Update first) {
    ObjectNode incident = described(post);
    said(incident, first);
    incident.set(
        "metadata", JSON.objectNode().set("muster", JSON.objectNode().put("post", post.code())));
    if (post.planned()) {
      incident.put("scheduled_remind_prior", false);
      incident.put("scheduled_auto_in_progress", false);
      incident.put("scheduled_auto_completed", false);
    }
    return JSON.objectNode().set("incident", incident);
  }

  static JsonNode add(DesiredPost post, DesiredPost.Update update) {
    ObjectNode incident = JSON.objectNode();
    said(incident, update);
    componentIds(incident, post);
    return JSON.objectNode().set("incident", incident);
  }

  /** The last words again, which nobody is told of. */
  static JsonNode restate(DesiredPost.Update last) {
    ObjectNode incident = JSON.objectNode();
    incident.put("status", last.status());
    incident.put("body", body(last));
    incident.put("deliver_notifications", false);
    return JSON.objectNode().set("incident", incident);
  }

  static JsonNode describe(DesiredPost post) {
    return JSON.objectNode().set("incident", described(post));
  }

  static JsonNode amend(DesiredPost.Update update) {
    return JSON.objectNode()
        .set(
            "incident_update",
            JSON.objectNode()
                .put("body", body(update))
                .put("display_at", update.at().toString())
                .put("deliver_notifications", false));
  }

  static JsonNode component(String status) {
    return JSON.objectNode().set("component", JSON.objectNode().put("status", status));
  }

  private static ObjectNode described(DesiredPost post) {
    ObjectNode incident = JSON.objectNode();
    incident.put("name", post.name());
    incident.put("impact_override", post.impact());
    componentIds(incident, post);
    if (post.planned()) {
      incident.put("scheduled_for", post.scheduledFor().toString());
      incident.put("scheduled_until", post.scheduledUntil().toString());
    }
    return incident;
  }

  private static void componentIds(ObjectNode incident, DesiredPost post) {
    post.componentIds().forEach(incident.withArray("component_ids")::add);
  }

  private static void said(ObjectNode incident, DesiredPost.Update update) {
    incident.put("status", update.status());
    incident.put("body", body(update));
    incident.put("deliver_notifications", update.deliver());
    if (!update.components().isEmpty()) {
      ObjectNode components = JSON.objectNode();
      update.components().forEach(components::put);
      incident.set("components", components);
    }
  }

  private static String body(DesiredPost.Update update) {
    return Shortened.to(LONGEST_BODY, update.body());
  }
}
