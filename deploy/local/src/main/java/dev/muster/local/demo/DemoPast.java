package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;
import static dev.muster.local.demo.DemoWorld.BORIS;
import static dev.muster.local.demo.DemoWorld.CHEN;
import static dev.muster.local.demo.DemoWorld.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents of the last eight weeks and what was learnt from them, so that figures, library and
 * action items have something to show. {@code past.json} tells them.
 */
final class DemoPast {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INCIDENTS = "/api/incident/v1/incidents";

  private final DemoWorld world;
  private final DemoCatalogue catalogue;
  private final InstantSource clock;

  DemoPast(DemoWorld world, DemoCatalogue catalogue, InstantSource clock) {
    this.world = world;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  void ensure() throws InterruptedException {
    for (JsonNode story : read("past.json")) {
      tell(story, incidentOf(story));
    }
  }

  private String incidentOf(JsonNode story) {
    return world
        .incident(CHEN)
        .find(
            INCIDENTS + "?state=all&serviceId=" + serviceId(story),
            known -> known.get("title").equals(story.get("title")))
        .map(known -> known.get("id").asText())
        .orElseGet(() -> record(story));
  }

  private String record(JsonNode story) {
    Instant began =
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.DAYS)
            .minusDays(story.get("daysAgo").asLong())
            .plusHours(story.get("hour").asLong())
            .plusMinutes(story.get("minute").asLong())
            .toInstant();
    Map<String, Object> incident = new LinkedHashMap<>();
    incident.put("title", story.get("title").asText());
    incident.put("summary", story.get("summary").asText());
    incident.put("severity", story.get("severity").asText());
    incident.put("serviceIds", List.of(serviceId(story)));
    incident.put("drill", story.path("drill").asBoolean());
    incident.put("rootCause", story.get("rootCause").asText());
    incident.put("startedAt", began.toString());
    story
        .get("after")
        .properties()
        .forEach(
            after ->
                incident.put(
                    after.getKey(),
                    began.plus(after.getValue().asLong(), ChronoUnit.MINUTES).toString()));
    return world.incident(CHEN).post(INCIDENTS + "/retrospective", incident).get("id").asText();
  }

  private void tell(JsonNode story, String incidentId) throws InterruptedException {
    boolean drafted = story.get("severity").asText().compareTo("SEV2") <= 0;
    DemoPostmortem postmortem =
        drafted
            ? DemoPostmortem.drafted(world, incidentId)
            : DemoPostmortem.asked(world, incidentId);
    if (!postmortem.isDraft()) {
      return;
    }
    for (String key : List.of("summary", "lessons")) {
      postmortem.section(key, story.get(key).asText());
    }
    postmortem.section("root-cause", story.get("rootCause").asText());
    postmortem.mainFactor(
        story.get("category").asText(), story.get("factor").asText(), items(postmortem, story));
    postmortem.tags(strings(story.get("tags")));
    if (story.path("inReview").asBoolean()) {
      review(postmortem);
    } else {
      postmortem.publish();
      if (story.has("teaches")) {
        postmortem.teach(story.get("teaches").asText());
      }
    }
  }

  private List<String> items(DemoPostmortem postmortem, JsonNode story) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : story.get("items")) {
      Map<String, Object> promise = new LinkedHashMap<>();
      for (String field : List.of("title", "priority", "kind")) {
        promise.put(field, item.get(field).asText());
      }
      String owner = item.get("owner").asText();
      promise.put("ownerId", world.personId(owner));
      promise.put("reviewerId", world.personId(ADA));
      String id = postmortem.item(promise);
      if (item.has("proof")) {
        postmortem.finish(id, owner, item.get("proof").asText());
      }
      ids.add(id);
    }
    return ids;
  }

  /** Leaves something to do: analyses to go on with, a remark to answer, a suggestion to accept. */
  private void review(DemoPostmortem postmortem) {
    String blaming = "Boris forgot to raise the limit when the bank changed its own.";
    postmortem.section(
        "went-wrong", "- The first complaint came before the alert.\n- " + blaming + "\n");
    postmortem.section("went-well", "- The limit could be changed without a deployment.");
    read("analyses.json").forEach(postmortem::analysis);
    postmortem.comment(
        DANA,
        Map.of(
            "section", "went-wrong",
            "text", "Let us say what made it easy to miss, not who missed it.",
            "quote", blaming,
            "replacement", "Nothing reminds us of our limit when a bank changes its own."));
    postmortem.comment(
        BORIS,
        Map.of("section", "summary", "text", "Support counts 214 double payments; two are open."));
    postmortem.handIn();
  }

  private String serviceId(JsonNode story) {
    return catalogue.serviceId(story.get("service").asText());
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asText()));
    return strings;
  }

  private static JsonNode read(String name) {
    try (InputStream content = DemoPast.class.getResourceAsStream(name)) {
      return JSON.readTree(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
