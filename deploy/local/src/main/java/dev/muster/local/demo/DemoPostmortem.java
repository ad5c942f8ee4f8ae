package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;
import static dev.muster.local.demo.DemoWorld.CHEN;
import static dev.muster.local.demo.DemoWorld.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The post-mortem of one incident: Chen writes it, Dana manages it. */
final class DemoPostmortem {
  private static final String BASE = "/api/postmortem/v1";
  private static final String ITEMS = BASE + "/action-items";

  private final DemoWorld world;
  private final JsonNode draft;

  private DemoPostmortem(DemoWorld world, JsonNode draft) {
    this.world = world;
    this.draft = draft;
  }

  /** Waits for the draft that a resolved incident gets by itself. */
  static DemoPostmortem drafted(DemoWorld world, String incidentId) throws InterruptedException {
    return new DemoPostmortem(
        world,
        Eventually.found("draft of the post-mortem", () -> of(world.postmortem(DANA), incidentId)));
  }

  /** Asks for a draft where the severity alone does not bring one. */
  static DemoPostmortem asked(DemoWorld world, String incidentId) throws InterruptedException {
    Api postmortem = world.postmortem(DANA);
    Eventually.holds(
        "offer of a post-mortem",
        () -> isOffered(postmortem, incidentId) || of(postmortem, incidentId).isPresent());
    if (of(postmortem, incidentId).isEmpty()) {
      postmortem.post(BASE + "/postmortems", Map.of("incidentId", incidentId));
    }
    return drafted(world, incidentId);
  }

  private static boolean isOffered(Api postmortem, String incidentId) {
    return postmortem
        .find(
            BASE + "/postmortems/offers",
            offer -> offer.get("incidentId").asText().equals(incidentId))
        .isPresent();
  }

  private static Optional<JsonNode> of(Api postmortem, String incidentId) {
    return postmortem.find(BASE + "/postmortems?incidentId=" + incidentId, any -> true);
  }

  /** Whether nobody has handed it in or published it yet. */
  boolean isDraft() {
    return draft.get("status").asText().equals("DRAFT");
  }

  void section(String key, String markdown) {
    world.postmortem(CHEN).put(path("/sections/" + key), Map.of("markdown", markdown));
  }

  /** The factor that gives the incident its cause, answered by the action items {@code itemIds}. */
  void mainFactor(String category, String text, List<String> itemIds) {
    Api postmortem = world.postmortem(CHEN);
    String id = null;
    for (JsonNode factor : postmortem.get(path("/factors"))) {
      if (factor.get("main").asBoolean()) {
        id = factor.get("id").asText();
      }
    }
    if (id == null) {
      Map<String, Object> factor = Map.of("category", category, "text", text, "main", true);
      id = postmortem.post(path("/factors"), factor).get("id").asText();
    }
    for (String item : itemIds) {
      postmortem.put(path("/factors/" + id + "/action-items/" + item), Map.of());
    }
  }

  /** Adds what is promised to whom, once; returns its id. */
  String item(Map<String, Object> promise) {
    Api postmortem = world.postmortem(DANA);
    return postmortem
        .find(
            ITEMS + "?postmortemId=" + id(),
            item -> item.get("title").asText().equals(promise.get("title")))
        .orElseGet(() -> postmortem.post(ITEMS, whole(postmortem, promise)))
        .get("id")
        .asText();
  }

  /** Lets its owner say that an item is done, with a link that shows it, and has it verified. */
  void finish(String itemId, String owner, String proof) {
    String item = ITEMS + "/" + itemId;
    if (!world.postmortem(ADA).get(item).path("status").asText().equals("COMMITTED")) {
      return;
    }
    world
        .postmortem(owner)
        .post(
            item + "/status",
            Map.of("to", "DONE", "evidence", Map.of("kind", "LINK", "url", proof)));
    world.postmortem(ADA).post(item + "/status", Map.of("to", "VERIFIED"));
  }

  void tags(List<String> tags) {
    world.postmortem(DANA).put(path("/tags"), Map.of("tags", tags));
  }

  /** An analysis as it comes out of the review. */
  void analysis(JsonNode wanted) {
    Api postmortem = world.postmortem(CHEN);
    JsonNode begun =
        postmortem.post(path("/analyses"), Map.of("kind", wanted.get("kind").asText()));
    postmortem.put(
        path("/analyses/" + begun.get("id").asText()),
        Map.of(
            "title", wanted.get("title"),
            "version", begun.get("version").asLong(),
            "document", wanted.get("document")));
  }

  void comment(String username, Map<String, Object> comment) {
    world.postmortem(username).post(path("/comments"), comment);
  }

  void handIn() {
    world.postmortem(CHEN).post(path("/status"), Map.of("to", "IN_REVIEW"));
  }

  void publish() {
    world.postmortem(DANA).post(path("/publish"), Map.of());
  }

  /** Makes it what everybody should read this month. */
  void teach(String why) {
    world
        .postmortem(DANA)
        .put(BASE + "/library/learning", Map.of("postmortemId", id(), "why", why));
  }

  private Map<String, Object> whole(Api postmortem, Map<String, Object> promise) {
    String query = "/due-date?priority=" + promise.get("priority");
    Map<String, Object> item = new LinkedHashMap<>(promise);
    item.put("postmortemId", id());
    item.put("dueOn", postmortem.get(ITEMS + query).get("dueOn").asText());
    item.put("horizon", "SHORT_TERM");
    item.put("status", "COMMITTED");
    return item;
  }

  String id() {
    return draft.get("id").asText();
  }

  private String path(String rest) {
    return BASE + "/postmortems/" + id() + rest;
  }
}
