package dev.muster.platform.delivery.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds what a workflow of Microsoft Teams takes (Adaptive Card 1.4). */
public final class AdaptiveCard {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern MARKUP = Pattern.compile("[\\\\*_\\[\\]]");
  private static final Pattern LIST = Pattern.compile("(?m)^(\\s*\\d{0,9})([-+.)])(?=\\s)");

  private AdaptiveCard() {}

  /** A message with one card. */
  public static ObjectNode message(ArrayNode body, ArrayNode actions) {
    var card =
        JSON.objectNode()
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4");
    card.putObject("msteams").put("width", "Full");
    card.set("body", body);
    card.set("actions", actions);
    var message = JSON.objectNode().put("type", "message");
    message
        .putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .putNull("contentUrl")
        .set("content", card);
    return message;
  }

  /** A paragraph that says {@code text} as it is, without the Markdown that a card would read. */
  public static ObjectNode textBlock(String text) {
    return JSON.objectNode().put("type", "TextBlock").put("text", plain(text)).put("wrap", true);
  }

  /** Lines of a {@link #factSet}, by their titles; both are said as they are. */
  public static ArrayNode facts(Map<String, String> facts) {
    var shown = JSON.arrayNode();
    facts.forEach(
        (title, value) -> shown.addObject().put("title", plain(title)).put("value", plain(value)));
    return shown;
  }

  public static ObjectNode factSet(ArrayNode facts) {
    return JSON.objectNode().put("type", "FactSet").set("facts", facts.deepCopy());
  }

  /** Cards know emphasis, links and lists of Markdown (CommonMark), which a backslash undoes. */
  private static String plain(String text) {
    return LIST.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceAll("$1\\\\$2");
  }

  /** A button that opens a page. */
  public static ObjectNode open(String title, String url) {
    return JSON.objectNode().put("type", "Action.OpenUrl").put("title", title).put("url", url);
  }
}
