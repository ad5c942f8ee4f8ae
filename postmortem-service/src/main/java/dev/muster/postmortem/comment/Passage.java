package dev.muster.postmortem.comment;

/** Finds a passage in a text. */
final class Passage {
  private Passage() {}

  /** How often {@code passage} stands in {@code text}, overlapping or not. */
  static int count(String text, String passage) {
    int found = 0;
    for (int at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      found++;
    }
    return found;
  }

  /** {@code text} with the first {@code passage} replaced; {@code text} when it has none. */
  static String replace(String text, String passage, String replacement) {
    int at = text.indexOf(passage);
    return at < 0
        ? text
        : text.substring(0, at) + replacement + text.substring(at + passage.length());
  }
}
