package dev.muster.incident.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.delivery.slack.SlackText;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.i18n.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said in the channel of a room. */
final class RoomWords {
  private static final Texts TEXTS = Texts.of("incident");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'");
  private static final int LONGEST_TOPIC = 250;

  private final Site site;
  private final String roomUrl;

  /**
   * @param roomUrl where the console shows the war room
   */
  RoomWords(Site site, String roomUrl) {
    this.site = site;
    this.roomUrl = roomUrl;
  }

  /** Severity, title, commander and start (WR-09); the title gives way when all is too long. */
  String topic() {
    var rest = topic("");
    return topic(Shortened.to(LONGEST_TOPIC - rest.length(), site.title()));
  }

  private String topic(String title) {
    return text("room.topic", Map.of("title", title));
  }

  /** What the channel is for; names the incident, so that the channel is known as its own. */
  String purpose() {
    return text("room.purpose", Map.of("url", roomUrl));
  }

  /** The first message where blocks cannot be shown, and the mark by which it is found again. */
  String greeting() {
    return SlackText.plain(text("room.greeting", Map.of("title", site.title())));
  }

  String bookmark() {
    return text("room.link", Map.of());
  }

  /** The first message: what is known, where to go, and what everybody does next (WR-13). */
  JsonNode blocks() {
    var blocks = JSON.arrayNode();
    blocks.add(section("*" + greeting().replace("*", "\u2217").replace("\n", " ") + "*"));
    blocks.add(section(SlackText.plain(String.join("\n", facts()))));
    var summary = site.incident().summary();
    if (!site.incident().restricted() && summary != null && !summary.isBlank()) {
      blocks.add(section(SlackText.plain(summary)));
    }
    blocks.add(section(SlackText.plain(text("room.next-steps", Map.of()))));
    blocks.add(section(String.join("\n", links())));
    return blocks;
  }

  private List<String> facts() {
    var facts = new ArrayList<String>();
    facts.add(text("room.commander", Map.of()));
    facts.add(text("room.started", Map.of()));
    if (!site.incident().restricted() && !site.services().isEmpty()) {
      facts.add(text("room.services", Map.of("services", String.join(", ", site.services()))));
    }
    return facts;
  }

  private List<String> links() {
    var links = new ArrayList<String>();
    links.add(SlackText.link(roomUrl, text("room.link", Map.of())));
    var bridge = RoomTemplate.of(site.policy().bridgeUrl(), site.incident());
    if (bridge != null) {
      links.add(SlackText.link(bridge, text("room.bridge", Map.of())));
    }
    var dialIn = RoomTemplate.of(site.policy().dialIn(), site.incident());
    if (dialIn != null) {
      links.add(SlackText.plain(text("room.dial-in", Map.of("number", dialIn))));
    }
    return links;
  }

  private static ObjectNode section(String markdown) {
    var section = JSON.objectNode().put("type", "section");
    section.putObject("text").put("type", "mrkdwn").put("text", markdown);
    return section;
  }

  private String text(String key, Map<String, Object> more) {
    var incident = site.incident();
    var arguments = new HashMap<String, Object>(more);
    arguments.put("reference", incident.reference());
    arguments.put("severity", incident.severity().name());
    arguments.put("drill", incident.drill() ? "yes" : "no");
    arguments.put("name", Objects.requireNonNullElse(site.commander(), ""));
    arguments.put("nameGiven", site.commander() == null ? "no" : "yes");
    arguments.put(
        "start", CLOCK.format(incident.milestones().startedAt().atOffset(ZoneOffset.UTC)));
    return TEXTS.text(site.policy().locale(), key, arguments);
  }
}
