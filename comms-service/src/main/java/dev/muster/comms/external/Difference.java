package dev.muster.comms.external;

import dev.muster.platform.i18n.Shortened;

/**
 * Something that was changed at the external page by hand.
 *
 * @param field name, impact, window, status, words, update, component or deleted
 * @param ours null when we say nothing of it
 * @param theirs null when it is gone there
 */
record Difference(String field, String ours, String theirs) {
  private static final int LONGEST = 2_000;

  Difference {
    ours = brief(ours);
    theirs = brief(theirs);
  }

  private static String brief(String text) {
    return text == null ? null : Shortened.to(LONGEST, text);
  }
}
