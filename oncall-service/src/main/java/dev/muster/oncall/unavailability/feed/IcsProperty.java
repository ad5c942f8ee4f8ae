package dev.muster.oncall.unavailability.feed;

import java.util.Map;

/**
 * A line of a calendar.
 *
 * @param name in upper case
 * @param parameters by name in upper case, without quotes
 * @param value as it was written
 */
record IcsProperty(String name, Map<String, String> parameters, String value) {

  /** The value of a text, on one line. */
  String text() {
    var text = new StringBuilder();
    for (var i = 0; i < value.length(); i++) {
      var next = value.charAt(i);
      if (next == '\\' && i + 1 < value.length()) {
        i++;
        next = value.charAt(i) == 'n' || value.charAt(i) == 'N' ? ' ' : value.charAt(i);
      }
      text.append(Character.isISOControl(next) ? ' ' : next);
    }
    return text.toString().strip();
  }
}
