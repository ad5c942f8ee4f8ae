package dev.muster.comms.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maintenances as managers plan them through the API. */
final class PlannedWork {
  private static final String PATH = "/maintenances";

  private PlannedWork() {}

  /** A request about the one component of a page, with its parts replaced by {@code more}. */
  static Map<String, Object> request(
      Site site, Instant starts, Instant ends, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>();
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Database upgrade", "ru", "Обновление базы данных"));
    request.put("body", Map.of("en", "We upgrade it.", "ru", "Мы её обновим."));
    request.put("componentIds", List.of(site.componentId()));
    request.put("scheduledFor", starts.toString());
    request.put("scheduledUntil", ends.toString());
    request.putAll(more);
    return request;
  }

  static JsonNode plan(Site site, Instant starts, Instant ends, Map<String, Object> more) {
    return Api.json(Api.post(TestTokens.manager(), PATH, request(site, starts, ends, more)));
  }

  static Response post(JsonNode maintenance, String what, Map<String, Object> body) {
    return Api.post(TestTokens.manager(), path(maintenance) + "/" + what, body);
  }

  static JsonNode read(JsonNode maintenance) {
    return Api.json(Api.get(TestTokens.stakeholder(), path(maintenance)));
  }

  static String status(JsonNode maintenance) {
    return read(maintenance).path("status").asText();
  }

  /** What was said, the newest first. */
  static JsonNode updates(JsonNode maintenance) {
    return Api.json(Api.get(TestTokens.stakeholder(), path(maintenance) + "/updates"));
  }

  static String path(JsonNode maintenance) {
    return PATH + "/" + maintenance.path("id").asText();
  }
}
