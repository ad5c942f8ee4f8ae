package dev.muster.postmortem.draft;

import dev.muster.postmortem.wording.Phrases;

/** Says that a text was cut, and by how much. */
final class Rest {
  private Rest() {}

  /** {@code text} with a paragraph that says how many more there are; as it is for none. */
  static String after(String text, int left, String key, Phrases phrases) {
    return left <= 0 ? text : text.stripTrailing() + "\n\n" + phrases.text(key, "count", left);
  }
}
