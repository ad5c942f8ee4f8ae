package dev.muster.platform.delivery.slack;

/** Words in Slack's own markup. */
public final class SlackText {
  /** What Slack takes as the text of a section, with room for what stands around it. */
  public static final int SECTION = 2_800;

  /** As {@link #SECTION}, of one of its fields. */
  public static final int FIELD = 1_800;

  private SlackText() {}

  /** Words that are shown as they are, cut to what fits into a section. */
  public static String plain(String words) {
    return plain(words, SECTION);
  }

  /**
   * @param longest of what Slack gets, in which a character can take up to five
   */
  public static String plain(String words, int longest) {
    var safe = new StringBuilder();
    for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
      var next = safe(words.codePointAt(i));
      if (safe.length() + next.length() > longest) {
        return safe.append('…').toString();
      }
      safe.append(next);
    }
    return safe.toString();
  }

  private static String safe(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(character);
    };
  }

  public static String bold(String words) {
    return "*" + plain(words).replace("*", "\u2217").replace("\n", " ") + "*";
  }

  /**
   * @param url anything; what could end the link early is encoded
   */
  public static String link(String url, String words) {
    var safe = url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C");
    return "<" + safe + "|" + plain(words).replace("|", "\u00a6").replace("\n", " ") + ">";
  }
}
