package dev.muster.incident.mirror;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the markup of Slack into the words that people read there. */
final class ChatText {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private ChatText() {}

  /**
   * The words.
   *
   * @param nameOf the name of a member by their id
   */
  static String plain(String markup, UnaryOperator<String> nameOf) {
    return REFERENCE
        .matcher(markup)
        .replaceAll(
            found -> Matcher.quoteReplacement(reference(found.group(1), found.group(2), nameOf)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static String reference(String target, String label, UnaryOperator<String> nameOf) {
    return switch (target.charAt(0)) {
      case '@' -> "@" + (label == null ? nameOf.apply(target.substring(1)) : label);
      case '#' -> "#" + (label == null ? target.substring(1) : label);
      case '!' -> label == null ? "@" + target.substring(1) : label;
      default -> label == null || label.equals(target) ? target : label + " (" + target + ")";
    };
  }
}
