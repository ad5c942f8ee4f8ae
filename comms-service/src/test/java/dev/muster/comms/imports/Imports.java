package dev.muster.comms.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.testkit.security.TestTokens;
import io.restassured.response.Response;
import java.util.Map;

/** Imports as administrators run them through the API. */
final class Imports {
  private Imports() {}

  static String path(Site site) {
    return "/pages/" + site.pageId() + "/imports";
  }

  static Response upload(Site site, String document) {
    return Api.post(
        TestTokens.admin(), path(site), Map.of("origin", "UPLOAD", "document", document));
  }

  static JsonNode start(Site site, JsonNode run) {
    return Api.json(
        Api.post(
            TestTokens.admin(), path(site) + "/" + run.path("id").asText() + "/start", Map.of()));
  }

  static JsonNode read(Site site, JsonNode run) {
    return Api.json(Api.get(TestTokens.manager(), path(site) + "/" + run.path("id").asText()));
  }

  static JsonNode items(Site site, JsonNode run, String query) {
    return Api.json(
            Api.get(
                TestTokens.manager(),
                path(site) + "/" + run.path("id").asText() + "/items?limit=200&" + query))
        .path("items");
  }

  /** How many objects of a kind have this fate. */
  static long count(JsonNode run, String kind, String action) {
    for (JsonNode count : run.path("counts")) {
      if (count.path("kind").asText().equals(kind)
          && count.path("action").asText().equals(action)) {
        return count.path("count").asLong();
      }
    }
    return 0;
  }
}
