package dev.muster.oncall.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.contracts.Link;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.page.PageSituation;
import dev.muster.oncall.page.PageSituation.Earlier;
import dev.muster.oncall.page.PageWords;
import dev.muster.platform.delivery.slack.SlackText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What Slack shows of an alert as it stands, with buttons for what can be done about it now.
 *
 * @param text for where blocks cannot be shown, such as notifications
 * @param blocks of Block Kit
 */
public record SlackAlert(String text, JsonNode blocks) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_LINKS = 10;
  private static final int LONGEST_TEXT = 1_000;

  /**
   * @param consoleUrl where the console shows the alert
   */
  public static SlackAlert of(
      Alert alert, PageSituation situation, Locale language, String consoleUrl) {
    var words = new PageWords(language);
    var subject = words.subject(alert);
    var standing = standing(alert, words);
    var blocks = JSON.arrayNode();
    blocks.add(section(SlackText.bold(subject)));
    blocks.add(facts(alert, situation.earlier(), words));
    var links = links(situation.linksOf(alert));
    if (!links.isEmpty()) {
      blocks.add(section(links));
    }
    if (!standing.isEmpty()) {
      blocks.add(section(SlackText.plain(standing)));
    }
    blocks.add(buttons(alert, words, consoleUrl));
    var text = standing.isEmpty() ? subject : subject + "\n" + standing;
    return new SlackAlert(SlackText.plain(PageWords.cut(text, LONGEST_TEXT)), blocks);
  }

  private static String standing(Alert alert, PageWords words) {
    return switch (alert.status()) {
      case TRIGGERED -> "";
      case ACKNOWLEDGED -> words.text("chat.taken", Map.of("name", alert.acknowledgedBy()));
      case RESOLVED -> words.text("chat.resolved", Map.of("name", alert.resolvedBy()));
    };
  }

  /**
   * @param earlier null when it cannot be known
   */
  private static ObjectNode facts(Alert alert, Earlier earlier, PageWords words) {
    var facts = JSON.arrayNode();
    if (alert.service().id() != null) {
      facts.add(fact(words.text("page.service"), SlackText.plain(alert.service().name())));
    }
    facts.add(fact(words.text("page.severity"), words.severity(alert)));
    facts.add(fact(words.text("page.number"), "#" + alert.number()));
    facts.add(fact(words.text("page.opened"), time(alert.openedAt())));
    facts.add(fact(words.text("page.source"), SlackText.plain(alert.source(), SlackText.FIELD)));
    if (earlier != null) {
      facts.add(fact(words.text("page.earlier"), words.earlier(earlier, SlackAlert::time)));
    }
    return JSON.objectNode().put("type", "section").set("fields", facts);
  }

  private static ObjectNode fact(String label, String value) {
    return markdown(SlackText.bold(label) + "\n" + value);
  }

  /** In the zone of whoever reads it. */
  private static String time(Instant at) {
    return "<!date^%d^{date_short_pretty} {time}|%s>"
        .formatted(
            at.getEpochSecond(), at.atOffset(ZoneOffset.UTC).toString().replace("Z", " UTC"));
  }

  /** As many as fit; empty for none. */
  private static String links(List<Link> links) {
    var shown = new StringJoiner("  ");
    for (var link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
      var next = SlackText.link(link.href(), link.text().isBlank() ? link.href() : link.text());
      if (shown.length() + next.length() <= SlackText.SECTION) {
        shown.add(next);
      }
    }
    return shown.toString();
  }

  private static ObjectNode buttons(Alert alert, PageWords words, String consoleUrl) {
    var buttons = JSON.arrayNode();
    SlackButton.of(alert.status())
        .forEach(button -> buttons.add(button(button, alert, words.text(button.key()))));
    buttons.add(element("muster.open", words.text("page.console")).put("url", consoleUrl));
    return JSON.objectNode().put("type", "actions").set("elements", buttons);
  }

  private static ObjectNode button(SlackButton button, Alert alert, String words) {
    var element = element(button.id(), words).put("value", alert.id().toString());
    if (button == SlackButton.ACKNOWLEDGE) {
      element.put("style", "primary");
    }
    return element;
  }

  private static ObjectNode element(String id, String words) {
    var element = JSON.objectNode().put("type", "button").put("action_id", id);
    element.set("text", JSON.objectNode().put("type", "plain_text").put("text", words));
    return element;
  }

  private static ObjectNode section(String markdown) {
    return JSON.objectNode().put("type", "section").set("text", markdown(markdown));
  }

  private static ObjectNode markdown(String text) {
    return JSON.objectNode().put("type", "mrkdwn").put("text", text);
  }
}
