package dev.muster.comms.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.text.Localized;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of the public read API v2 of one page (contracts/statuspage.md, section A). */
final class PublicApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SiteModel.Page page;
  private final String url;
  private final DateTimeFormatter times;
  private final String language;
  private final ComponentDocuments components;

  /**
   * @param url absolute address of the page
   */
  PublicApi(SiteModel.Page page, String url) {
    this.page = page;
    this.url = url;
    this.language = page.languages().get(0);
    this.times =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            .withZone(ZoneId.of(page.zone()));
    this.components = new ComponentDocuments(page, this::time);
  }

  /** The documents by their path below the page. */
  Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("/api/v2/summary.json", summary());
    documents.put("/api/v2/status.json", write(body().set("status", status())));
    documents.put("/api/v2/components.json", write(body().set("components", components.all())));
    documents.put("/api/v2/incidents.json", write(body().set("incidents", newest())));
    documents.put(
        "/api/v2/incidents/unresolved.json", write(body().set("incidents", unresolved())));
    maintenances()
        .forEach(
            (name, list) ->
                documents.put(
                    "/api/v2/scheduled-maintenances" + name + ".json",
                    write(body().set("scheduled_maintenances", all(list)))));
    return documents;
  }

  private Map<String, List<SiteModel.Incident>> maintenances() {
    return Map.of(
        "", page.maintenances().stream().limit(SiteReader.INCIDENTS).toList(),
        "/upcoming", page.upcoming(),
        "/active", page.active());
  }

  /** What the page says of itself. */
  static OverallStatus overall(SiteModel.Page page) {
    return page.rollup()
        .of(
            page.components().stream().map(SiteModel.Part::status).toList(),
            Stream.concat(page.open().stream(), page.active().stream())
                .map(SiteModel.Incident::impact)
                .max(Comparator.naturalOrder())
                .orElse(PostImpact.NONE));
  }

  private String summary() {
    ObjectNode body = body();
    body.set("components", components.all());
    body.set("incidents", unresolved());
    body.set(
        "scheduled_maintenances",
        all(Stream.concat(page.active().stream(), page.upcoming().stream()).toList()));
    body.set("status", status());
    return write(body);
  }

  private ObjectNode body() {
    ObjectNode node = JSON.objectNode();
    ObjectNode about = node.putObject("page");
    about.put("id", page.code());
    about.put("name", page.name());
    about.put("url", url);
    about.put("time_zone", page.zone().equals("UTC") ? "Etc/UTC" : page.zone());
    about.put("updated_at", time(updatedAt()));
    return node;
  }

  private Instant updatedAt() {
    return Stream.of(
            Stream.of(page.updatedAt()),
            page.components().stream().map(SiteModel.Part::updatedAt),
            page.incidents().stream().map(SiteModel.Incident::updatedAt),
            page.maintenances().stream().map(SiteModel.Incident::updatedAt))
        .flatMap(each -> each)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private ObjectNode status() {
    OverallStatus overall = overall(page);
    return JSON.objectNode()
        .put("indicator", overall.indicator())
        .put("description", overall.description());
  }

  private ArrayNode newest() {
    return all(page.incidents().stream().limit(SiteReader.INCIDENTS).toList());
  }

  private ArrayNode unresolved() {
    return all(page.open());
  }

  private ArrayNode all(List<SiteModel.Incident> incidents) {
    ArrayNode all = JSON.arrayNode();
    incidents.forEach(each -> all.add(incident(each)));
    return all;
  }

  private ObjectNode incident(SiteModel.Incident incident) {
    ObjectNode node = JSON.objectNode();
    node.put("id", incident.code());
    node.put("name", words(incident.title()));
    node.put("status", incident.status().wire());
    node.put("created_at", time(incident.createdAt()));
    node.put("updated_at", time(incident.updatedAt()));
    node.put("monitoring_at", time(incident.monitoringAt()));
    node.put("resolved_at", time(incident.resolvedAt()));
    node.put("impact", incident.impact().wire());
    node.put("shortlink", url + "/incidents/" + incident.code());
    node.put("started_at", time(incident.startedAt()));
    node.put("page_id", page.code());
    ArrayNode updates = node.putArray("incident_updates");
    incident.updates().forEach(update -> updates.add(update(incident, update)));
    node.set("components", components.some(incident.componentCodes()));
    node.put("reminder_intervals", incident.reminderIntervals());
    if (incident.window() != null) {
      node.put("scheduled_for", time(incident.window().starts()));
      node.put("scheduled_until", time(incident.window().ends()));
    }
    return node;
  }

  private ObjectNode update(SiteModel.Incident incident, SiteModel.Update update) {
    ObjectNode node = JSON.objectNode();
    node.put("id", update.code());
    node.put("status", update.status().wire());
    node.put("body", words(update.body()));
    node.put("incident_id", incident.code());
    node.put("created_at", time(update.createdAt()));
    node.put(
        "updated_at",
        time(update.correctedAt() == null ? update.displayAt() : update.correctedAt()));
    node.put("display_at", time(update.displayAt()));
    if (update.affected().isEmpty()) {
      node.putNull("affected_components");
    } else {
      ArrayNode affected = node.putArray("affected_components");
      update.affected().forEach(each -> affected.add(affected(each)));
    }
    node.put("deliver_notifications", update.deliver());
    node.putNull("custom_tweet");
    node.putNull("tweet_id");
    return node;
  }

  private ObjectNode affected(SiteModel.Affected affected) {
    return JSON.objectNode()
        .put("code", affected.code())
        .put("name", components.fullName(affected.code(), affected.name()))
        .put("old_status", affected.oldStatus().wire())
        .put("new_status", affected.newStatus().wire());
  }

  private String words(Map<String, String> words) {
    return Localized.pick(words, language, page.languages());
  }

  private String time(Instant at) {
    return at == null ? null : times.format(at);
  }

  private static String write(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
