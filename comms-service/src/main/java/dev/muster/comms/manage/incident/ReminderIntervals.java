package dev.muster.comms.manage.incident;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How often somebody is to be reminded of an open incident: a number of hours, or a list of hours
 * after its beginning that grow strictly, each from 1 to 24; an empty list is never.
 */
final class ReminderIntervals {
  private static final int LONGEST = 24;
  private static final Pattern FORM =
      Pattern.compile("\\d{1,2}|\\[\\s*(\\d{1,2}(\\s*,\\s*\\d{1,2})*)?\\s*]");

  private ReminderIntervals() {}

  static boolean valid(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    int before = 0;
    for (int hours : hours(text)) {
      if (hours <= before || hours > LONGEST) {
        return false;
      }
      before = hours;
    }
    return true;
  }

  private static int[] hours(String text) {
    return Arrays.stream(text.split("[\\[\\],\\s]+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
