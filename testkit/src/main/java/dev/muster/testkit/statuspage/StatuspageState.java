package dev.muster.testkit.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on the fake page: components and incidents, as requests and hands left them. */
public final class StatuspageState {
  private static final Pattern PATH = Pattern.compile("/pages/([^/]+)(/.*)?");
  private static final Set<String> CHANGES = Set.of("PATCH", "PUT");

  private final String page;
  private final InstantSource time;
  private final Map<String, ObjectNode> components = new LinkedHashMap<>();
  private final Map<String, ObjectNode> incidents = new LinkedHashMap<>();
  private int count;

  StatuspageState(String page, InstantSource time) {
    this.page = page;
    this.time = time;
  }

  /** A component that is operational; returns its id. */
  public synchronized String component(String name) {
    ObjectNode component = stamped("component");
    component.put("page_id", page);
    component.put("name", name);
    component.put("status", "operational");
    component.put("position", components.size() + 1);
    component.putNull("group_id");
    component.put("group", false);
    components.put(component.path("id").asText(), component);
    return component.path("id").asText();
  }

  /** Somebody sets a component by hand. */
  public synchronized void paint(String id, String status) {
    components.get(id).put("status", status);
  }

  /** Somebody deletes a component or an incident. */
  public synchronized void delete(String id) {
    components.remove(id);
    incidents.remove(id);
  }

  /** Somebody writes an incident by hand; returns its id. */
  public synchronized String incident(String name, String status, String body) {
    ObjectNode request = FakeStatuspage.object();
    request.put("name", name).put("status", status).put("body", body);
    return create(request).path("id").asText();
  }

  /** Somebody adds an update by hand. */
  public synchronized void say(String incidentId, String status, String body) {
    say(incidents.get(incidentId), status, body, Map.of(), true);
  }

  /** Somebody changes a field of an incident by hand. */
  public synchronized void edit(String incidentId, String field, String value) {
    incidents.get(incidentId).put(field, value);
  }

  /** Somebody changes the words of an update by hand; 0 is the newest one. */
  public synchronized void reword(String incidentId, int index, String body) {
    ((ObjectNode) incidents.get(incidentId).path("incident_updates").get(index)).put("body", body);
  }

  public synchronized String statusOf(String componentId) {
    return components.get(componentId).path("status").asText();
  }

  /** All incidents, the newest first. */
  public synchronized List<JsonNode> incidents() {
    List<JsonNode> all = new ArrayList<>();
    incidents.values().forEach(incident -> all.add(0, incident.deepCopy()));
    return all;
  }

  synchronized StatuspageAnswer answer(String method, String path, String query, JsonNode body) {
    Matcher match = PATH.matcher(path.replaceFirst("\\.json$", ""));
    if (!match.matches() || !match.group(1).equals(page)) {
      return StatuspageAnswer.error(404, "Not found");
    }
    String[] parts = (match.group(2) == null ? "" : match.group(2)).split("/");
    String noun = parts.length > 1 ? parts[1] : "page";
    if (method.equals("GET")) {
      return read(noun, parts, query);
    }
    return switch (noun) {
      case "components" -> component(method, parts, body);
      case "incidents" -> incident(method, parts, body);
      default -> StatuspageAnswer.error(404, "Not found");
    };
  }

  private StatuspageAnswer read(String noun, String[] parts, String query) {
    return switch (noun) {
      case "page" ->
          new StatuspageAnswer(
              200, FakeStatuspage.object().put("id", page).put("name", "Acme at Statuspage"));
      case "components" -> list(List.copyOf(components.values()), query);
      case "incidents" ->
          parts.length > 2 ? one(incidents.get(parts[2])) : list(List.copyOf(incidents()), query);
      default -> StatuspageAnswer.error(404, "Not found");
    };
  }

  private static StatuspageAnswer one(ObjectNode found) {
    return found == null
        ? StatuspageAnswer.error(404, "Not found")
        : new StatuspageAnswer(200, found.deepCopy());
  }

  private static StatuspageAnswer list(List<? extends JsonNode> all, String query) {
    int size = Math.min(100, number(query, "limit|per_page", 100));
    int from = (number(query, "page", 1) - 1) * size;
    ArrayNode found = FakeStatuspage.object().withArray("items");
    all.stream().skip(from).limit(size).forEach(each -> found.add(each.deepCopy()));
    return new StatuspageAnswer(200, found);
  }

  private static int number(String query, String name, int otherwise) {
    Matcher match = Pattern.compile("(?:^|&)(?:" + name + ")=(\\d+)").matcher(query);
    return match.find() ? Integer.parseInt(match.group(1)) : otherwise;
  }

  private StatuspageAnswer component(String method, String[] parts, JsonNode body) {
    ObjectNode component = parts.length > 2 ? components.get(parts[2]) : null;
    String status = body == null ? "" : body.path("component").path("status").asText();
    if (component == null || !CHANGES.contains(method)) {
      return StatuspageAnswer.error(404, "Not found");
    }
    if (!IncidentShape.COMPONENT_STATUSES.contains(status)) {
      return StatuspageAnswer.error(422, "component status is unknown");
    }
    component.put("status", status);
    return new StatuspageAnswer(200, component.deepCopy());
  }

  private StatuspageAnswer incident(String method, String[] parts, JsonNode body) {
    ObjectNode known = parts.length > 2 ? incidents.get(parts[2]) : null;
    if (parts.length > 2 && known == null || parts.length == 2 && !method.equals("POST")) {
      return StatuspageAnswer.error(404, "Not found");
    }
    if (parts.length == 5 && parts[3].equals("incident_updates")) {
      return update(known, parts[4], body);
    }
    JsonNode request = body == null ? FakeStatuspage.object() : body.path("incident");
    boolean planned = request.hasNonNull("scheduled_for") || planned(known);
    Optional<String> objection =
        IncidentShape.objection(request, known == null, planned).or(() -> strangers(request));
    if (objection.isPresent()) {
      return StatuspageAnswer.error(422, objection.get());
    }
    return known == null
        ? new StatuspageAnswer(201, create(request).deepCopy())
        : new StatuspageAnswer(200, change(known, request).deepCopy());
  }

  private static boolean planned(ObjectNode known) {
    return known != null && known.hasNonNull("scheduled_for");
  }

  private Optional<String> strangers(JsonNode request) {
    List<String> named = new ArrayList<>();
    request.path("components").fieldNames().forEachRemaining(named::add);
    request.path("component_ids").forEach(id -> named.add(id.asText()));
    named.removeAll(components.keySet());
    return named.isEmpty() ? Optional.empty() : Optional.of("unknown components " + named);
  }

  private ObjectNode create(JsonNode request) {
    ObjectNode incident = stamped("incident");
    incident.put("page_id", page);
    incident.put("shortlink", "https://stspg.example/" + incident.path("id").asText());
    incident.putArray("incident_updates");
    incident.put("status", request.has("scheduled_for") ? "scheduled" : "investigating");
    incidents.put(incident.path("id").asText(), incident);
    return change(incident, request);
  }

  private ObjectNode change(ObjectNode incident, JsonNode request) {
    for (String field :
        List.of("name", "impact_override", "scheduled_for", "scheduled_until", "metadata")) {
      if (request.has(field)) {
        incident.set(field, request.get(field).deepCopy());
      }
    }
    boolean isNew = incident.path("incident_updates").isEmpty();
    if (request.has("status") || request.has("body") || isNew) {
      Map<String, String> painted = new LinkedHashMap<>();
      request
          .path("components")
          .properties()
          .forEach(each -> painted.put(each.getKey(), each.getValue().asText()));
      say(
          incident,
          request.path("status").asText(incident.path("status").asText()),
          request.path("body").asText(""),
          painted,
          request.path("deliver_notifications").asBoolean(true));
    }
    incident.put("updated_at", time.instant().toString());
    return incident;
  }

  private void say(
      ObjectNode incident,
      String status,
      String body,
      Map<String, String> painted,
      boolean deliver) {
    ObjectNode update = stamped("update");
    update.put("incident_id", incident.path("id").asText());
    update.put("status", status);
    update.put("body", body);
    update.put("display_at", time.instant().toString());
    update.put("deliver_notifications", deliver);
    painted.forEach(this::paint);
    incident.put("status", status);
    incident.withArray("incident_updates").insert(0, update);
  }

  private StatuspageAnswer update(ObjectNode incident, String id, JsonNode body) {
    JsonNode request = body == null ? FakeStatuspage.object() : body.path("incident_update");
    for (JsonNode update : incident.path("incident_updates")) {
      if (update.path("id").asText().equals(id)) {
        for (String field : List.of("body", "display_at", "deliver_notifications")) {
          if (request.has(field)) {
            ((ObjectNode) update).set(field, request.get(field));
          }
        }
        return new StatuspageAnswer(200, update.deepCopy());
      }
    }
    return StatuspageAnswer.error(404, "Not found");
  }

  private ObjectNode stamped(String what) {
    Instant now = time.instant();
    ObjectNode made = FakeStatuspage.object();
    made.put("id", "%s%08d".formatted(what.substring(0, 1), ++count));
    made.put("created_at", now.toString());
    made.put("updated_at", now.toString());
    return made;
  }
}
