package dev.muster.oncall.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.page.PageSituation;
import dev.muster.oncall.page.PageWords;
import dev.muster.platform.delivery.teams.AdaptiveCard;
import dev.muster.platform.delivery.teams.TeamsChannel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What Microsoft Teams shows of an alert (Adaptive Card 1.4). Workflows bring nothing back, so all
 * that can be done there is to open the alert; a link that takes it would be anybody's.
 */
public final class TeamsCard {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_LINKS = 4;
  private static final int LONGEST_SUMMARY = 1_000;

  private TeamsCard() {}

  /**
   * What a workflow takes; details that do not fit are left out, the last ones first.
   *
   * @param consoleUrl where the console shows the alert
   */
  public static JsonNode of(
      Alert alert, PageSituation situation, Locale language, String consoleUrl) {
    var words = new PageWords(language);
    var details = AdaptiveCard.facts(words.details(alert));
    var message = message(alert, situation, words, details, consoleUrl);
    while (size(message) > TeamsChannel.LARGEST && !details.isEmpty()) {
      details.remove(details.size() - 1);
      message = message(alert, situation, words, details, consoleUrl);
    }
    return message;
  }

  /** A card that only says something. */
  public static JsonNode of(String text) {
    return AdaptiveCard.message(
        JSON.arrayNode().add(AdaptiveCard.textBlock(text)), JSON.arrayNode());
  }

  private static int size(JsonNode message) {
    return message.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static ObjectNode message(
      Alert alert, PageSituation situation, PageWords words, ArrayNode details, String consoleUrl) {
    var body = JSON.arrayNode();
    body.add(
        AdaptiveCard.textBlock(PageWords.cut(words.subject(alert), LONGEST_SUMMARY))
            .put("size", "Large")
            .put("weight", "Bolder"));
    var facts = words.facts(alert, ZoneOffset.UTC);
    if (situation.earlier() != null) {
      facts.put(
          words.text("page.earlier"),
          words.earlier(situation.earlier(), at -> PageWords.time(at, ZoneOffset.UTC)));
    }
    body.add(AdaptiveCard.factSet(AdaptiveCard.facts(facts)));
    if (!details.isEmpty()) {
      body.add(AdaptiveCard.textBlock(words.text("page.details")).put("weight", "Bolder"));
      body.add(AdaptiveCard.factSet(details));
    }
    var actions = JSON.arrayNode().add(AdaptiveCard.open(words.text("page.console"), consoleUrl));
    situation.linksOf(alert).stream()
        .limit(MOST_LINKS)
        .map(link -> AdaptiveCard.open(link.text(), link.href()))
        .forEach(actions::add);
    return AdaptiveCard.message(body, actions);
  }
}
