package dev.muster.comms.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.slack.SlackText;
import dev.muster.platform.delivery.teams.AdaptiveCard;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One plain text as each channel takes it: a line {@code label: address} becomes a link or button,
 * everything else is shown as it was written and can do nothing.
 */
public final class ChannelText {
  private static final Pattern LINK = Pattern.compile("(.{1,80}): (https?://\\S+)");

  private ChannelText() {}

  /**
   * For Slack, in its own markup.
   *
   * @param subject shown in bold above; null for none
   */
  public static String slack(String subject, String body) {
    String text = body.lines().map(ChannelText::slackLine).collect(Collectors.joining("\n"));
    return subject == null ? text : SlackText.bold(subject) + "\n" + text;
  }

  /** What a workflow of Teams takes: a paragraph each, links as buttons below. */
  public static JsonNode teams(String subject, String body) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    ArrayNode actions = JsonNodeFactory.instance.arrayNode();
    if (subject != null) {
      blocks.add(AdaptiveCard.textBlock(subject).put("weight", "Bolder").put("size", "Medium"));
    }
    for (String paragraph : body.split("\\n\\s*\\n")) {
      String text =
          Arrays.stream(paragraph.split("\n"))
              .filter(line -> !action(line, actions))
              .collect(Collectors.joining("\n\n"));
      if (!text.isBlank()) {
        blocks.add(AdaptiveCard.textBlock(text));
      }
    }
    return AdaptiveCard.message(blocks, actions);
  }

  /** For a text message: the subject in front, in at most so many segments. */
  public static SmsText sms(String subject, String body, int segments) {
    String text = body.replaceAll("\\n\\s*\\n", "\n").strip();
    return SmsText.of(SmsText.fit(subject == null ? text : subject + "\n" + text, segments));
  }

  private static String slackLine(String line) {
    Matcher link = LINK.matcher(line.strip());
    return link.matches()
        ? SlackText.link(link.group(2), link.group(1))
        : SlackText.plain(line, Integer.MAX_VALUE);
  }

  private static boolean action(String line, ArrayNode actions) {
    Matcher link = LINK.matcher(line.strip());
    if (!link.matches()) {
      return false;
    }
    actions.add(AdaptiveCard.open(link.group(1), link.group(2)));
    return true;
  }
}
