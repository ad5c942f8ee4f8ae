package dev.muster.oncall.chat;

/** Words in Slack's own markup. */
public final class SlackText {
  /** What Slack takes as the text of a section, with room for what stands around it. */
  private static final int LONGEST = 2_800;

  private SlackText() {}

  /** Words that are shown as they are, cut to what fits into a section. */
  public static String plain(String words) {
    var cut = words;
    if (words.length() > LONGEST) {
      int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      cut = words.substring(0, end) + "…";
    }
    return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String bold(String words) {
    return "*" + plain(words).replace("*", "\u2217").replace("\n", " ") + "*";
  }

  /**
   * @param url anything; what could end the link early is encoded
   */
  static String link(String url, String words) {
    var safe = url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C");
    return "<" + safe + "|" + plain(words).replace("|", "\u00a6").replace("\n", " ") + ">";
  }
}
