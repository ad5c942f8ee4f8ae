package dev.muster.oncall.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Says what to tell calendars that were told something before. */
final class EventChanges {
  private EventChanges() {}

  /**
   * The events that are new or have changed: those of shifts that are no more are cancelled.
   *
   * @param told all that was told of a stretch of time
   * @param shifts all that there is in it now
   */
  static List<CalendarEvent> of(List<CalendarEvent> told, List<CalendarEvent> shifts, Instant now) {
    var before = new HashMap<String, CalendarEvent>();
    told.forEach(each -> before.put(each.uid(), each));
    var changes = new ArrayList<CalendarEvent>();
    var still = new HashSet<String>();
    for (var shift : shifts) {
      still.add(shift.uid());
      var known = before.get(shift.uid());
      var says = known == null ? shift : shift.after(known, now);
      if (!says.equals(known)) {
        changes.add(says);
      }
    }
    told.stream()
        .filter(each -> !still.contains(each.uid()) && !each.cancelled())
        .map(each -> each.cancelled(now))
        .forEach(changes::add);
    return changes;
  }
}
