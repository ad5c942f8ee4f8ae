package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.BORIS;
import static dev.muster.local.demo.DemoWorld.CHEN;
import static dev.muster.local.demo.DemoWorld.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Writes and publishes the post-mortem of a resolved incident. */
final class DemoPostmortem {
  private static final String BASE = "/api/postmortem/v1";

  private final DemoWorld world;

  DemoPostmortem(DemoWorld world) {
    this.world = world;
  }

  /** Leaves one alone that is published already. */
  void ensurePublished(String incidentId) throws InterruptedException {
    Api postmortem = world.postmortem(DANA);
    JsonNode draft =
        Eventually.found(
            "draft of the post-mortem",
            () -> postmortem.find(BASE + "/postmortems?incidentId=" + incidentId, any -> true));
    if (draft.get("status").asText().equals("PUBLISHED")) {
      return;
    }
    String id = draft.get("id").asText();
    sections(id);
    item(id, BORIS, "P1", "PREVENT", "Limit the disk bandwidth of the index rebuild");
    item(id, CHEN, "P2", "DETECT", "Page when the rebuild takes longer than an hour");
    postmortem.post(BASE + "/postmortems/" + id + "/publish", Map.of());
  }

  private void sections(String id) {
    section(
        id,
        "summary",
        "Searches took up to nine seconds because the nightly rebuild of the index ran into the day"
            + " and used the disks to their limit.");
    section(
        id,
        "root-cause",
        """
        1. Searches were slow because the disks were busy.
        2. The disks were busy because the rebuild of the index read without a limit.
        3. It had no limit because it used to end before the first customers came.
        4. It did not end in time because the catalogue has **doubled** since spring.
        """);
    section(id, "contributing-factors", "Nobody owned the run time of the rebuild.");
    section(id, "went-well", "- The page came within seconds\n- One decision, at once carried out");
    section(id, "went-wrong", "- The rebuild had no alarm of its own");
    section(id, "lessons", "A job that only runs at night needs a limit for the day it does not.");
  }

  private void section(String id, String key, String markdown) {
    world
        .postmortem(CHEN)
        .put(BASE + "/postmortems/" + id + "/sections/" + key, Map.of("markdown", markdown));
  }

  private void item(String id, String owner, String priority, String kind, String title) {
    Api postmortem = world.postmortem(DANA);
    String items = BASE + "/action-items";
    if (postmortem
        .find(items + "?postmortemId=" + id, item -> item.get("title").asText().equals(title))
        .isPresent()) {
      return;
    }
    String dueOn = postmortem.get(items + "/due-date?priority=" + priority).get("dueOn").asText();
    postmortem.post(
        items,
        Map.of(
            "postmortemId", id,
            "title", title,
            "ownerId", world.personId(owner),
            "priority", priority,
            "kind", kind,
            "horizon", "SHORT_TERM",
            "dueOn", dueOn,
            "status", "COMMITTED"));
  }
}
