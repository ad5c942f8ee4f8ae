package dev.muster.oncall.phone;

import java.util.UUID;

/** A page that somebody can answer from a telephone. */
record PhonePage(
    UUID id,
    UUID alertId,
    long alertNumber,
    String service,
    String summary,
    UUID personId,
    String personName,
    String language) {
  private static final int LONGEST = 60;

  /** Which one it is, in a line. */
  String brief() {
    var text = service + ": " + summary;
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
