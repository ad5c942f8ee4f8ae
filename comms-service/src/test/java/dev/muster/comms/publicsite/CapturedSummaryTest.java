package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Documents of a real page pass through our own state of a page and come out as they were. */
class CapturedSummaryTest {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** Ours are other addresses, count without gaps and always know the first day. */
  private static final List<String> OWN = List.of("shortlink", "position", "start_date");

  @Test
  void aSummaryKeepsItsKeysAndValues() throws IOException {
    JsonNode captured = captured("summary.json");
    assertThat(comparable(rendered(captured, "/api/v2/summary.json")))
        .isEqualTo(comparable(captured));
  }

  @Test
  void aListOfIncidentsKeepsItsKeysAndValues() throws IOException {
    JsonNode captured = captured("incidents.json");
    ObjectNode whole = captured.deepCopy();
    whole.putArray("components").addAll(components(captured));
    assertThat(comparable(rendered(whole, "/api/v2/incidents.json")))
        .isEqualTo(comparable(captured));
  }

  @Test
  void nothingIsLeftOutThatTheOriginalSays() throws IOException {
    JsonNode captured = captured("summary.json");
    assertThat(keys(rendered(captured, "/api/v2/summary.json"), ""))
        .containsExactlyInAnyOrderElementsOf(keys(captured, ""));
  }

  private static List<JsonNode> components(JsonNode captured) {
    List<JsonNode> components = new ArrayList<>();
    captured.path("incidents").forEach(each -> each.path("components").forEach(components::add));
    return components;
  }

  private static JsonNode rendered(JsonNode captured, String path) throws IOException {
    SiteModel.Page page = JSON.treeToValue(state(captured), SiteModel.Page.class);
    PublicApi api = new PublicApi(page, captured.at("/page/url").asText());
    return JSON.readTree(api.documents().get(path));
  }

  /** The captured page in the form in which a page is kept on disk. */
  private static ObjectNode state(JsonNode captured) {
    JsonNode about = captured.path("page");
    ObjectNode page = JSON.createObjectNode();
    page.set("code", about.path("id"));
    page.put("slug", "github");
    page.set("name", about.path("name"));
    page.putObject("description");
    page.putArray("languages").add("en");
    page.set("zone", about.path("time_zone"));
    page.put("standard", true);
    page.put("rollup", "BLEND");
    page.set("createdAt", about.path("updated_at"));
    page.set("updatedAt", about.path("updated_at"));
    captured.path("components").forEach(each -> page.withArray("components").add(component(each)));
    captured.path("incidents").forEach(each -> page.withArray("incidents").add(incident(each)));
    captured
        .path("scheduled_maintenances")
        .forEach(each -> page.withArray("maintenances").add(incident(each)));
    return page;
  }

  private static ObjectNode component(JsonNode from) {
    ObjectNode part = JSON.createObjectNode();
    part.set("code", from.path("id"));
    part.set("name", from.path("name"));
    part.set("description", from.path("description"));
    part.set("groupCode", from.path("group_id"));
    part.set("position", from.path("position"));
    part.put("status", from.path("status").asText().toUpperCase(Locale.ROOT));
    part.set("onlyShowIfDegraded", from.path("only_show_if_degraded"));
    part.set("showcase", from.path("showcase"));
    part.put("startDate", "2024-01-01");
    part.set("createdAt", from.path("created_at"));
    part.set("updatedAt", from.path("updated_at"));
    return part;
  }

  private static ObjectNode incident(JsonNode from) {
    ObjectNode incident = JSON.createObjectNode();
    incident.set("code", from.path("id"));
    incident.putObject("title").set("en", from.path("name"));
    incident.put("status", from.path("status").asText().toUpperCase(Locale.ROOT));
    incident.put("impact", from.path("impact").asText().toUpperCase(Locale.ROOT));
    incident.set("startedAt", from.path("started_at"));
    incident.set("createdAt", from.path("created_at"));
    incident.set("updatedAt", from.path("updated_at"));
    incident.set("monitoringAt", from.path("monitoring_at"));
    incident.set("resolvedAt", from.path("resolved_at"));
    if (from.has("scheduled_for")) {
      ObjectNode window = incident.putObject("window");
      window.set("starts", from.path("scheduled_for"));
      window.set("ends", from.path("scheduled_until"));
      window.put("cancelled", false);
      window.put("revision", 0);
    }
    incident.putArray("componentCodes");
    from.path("components")
        .forEach(each -> incident.withArray("componentCodes").add(each.path("id")));
    incident.putArray("updates");
    from.path("incident_updates").forEach(each -> incident.withArray("updates").add(update(each)));
    return incident;
  }

  private static ObjectNode update(JsonNode from) {
    ObjectNode update = JSON.createObjectNode();
    update.set("code", from.path("id"));
    update.put("status", from.path("status").asText().toUpperCase(Locale.ROOT));
    update.putObject("body").set("en", from.path("body"));
    update.set("createdAt", from.path("created_at"));
    update.set("displayAt", from.path("display_at"));
    update.set("deliver", from.path("deliver_notifications"));
    update.putArray("affected");
    for (JsonNode each : from.path("affected_components")) {
      ObjectNode change = update.withArray("affected").addObject();
      change.set("code", each.path("code"));
      change.set("name", each.path("name"));
      change.put("oldStatus", each.path("old_status").asText().toUpperCase(Locale.ROOT));
      change.put("newStatus", each.path("new_status").asText().toUpperCase(Locale.ROOT));
    }
    return update;
  }

  private static JsonNode comparable(JsonNode document) {
    JsonNode copy = document.deepCopy();
    OWN.forEach(name -> copy.findParents(name).forEach(node -> ((ObjectNode) node).put(name, "")));
    return copy;
  }

  private static List<String> keys(JsonNode node, String path) {
    List<String> keys = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              keys.add(path + "/" + field.getKey());
              keys.addAll(keys(field.getValue(), path + "/" + field.getKey()));
            });
    if (node.isArray()) {
      node.forEach(each -> keys.addAll(keys(each, path + "[]")));
    }
    return keys;
  }

  private static JsonNode captured(String name) throws IOException {
    try (InputStream file = CapturedSummaryTest.class.getResourceAsStream("/statuspage/" + name)) {
      return JSON.readTree(file);
    }
  }
}
