package dev.muster.comms.external;

import java.util.regex.Pattern;

/** Whether two texts say the same, however the other side writes its line breaks and spaces. */
final class SameWords {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</?p>");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private SameWords() {}

  /** Null is an empty text. */
  static boolean in(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    if (text == null) {
      return "";
    }
    String unbroken = BREAK.matcher(text).replaceAll(" ");
    String unescaped =
        unbroken
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return SPACE.matcher(unescaped).replaceAll(" ").strip();
  }
}
