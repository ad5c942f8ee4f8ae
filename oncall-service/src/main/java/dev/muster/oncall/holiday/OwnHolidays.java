package dev.muster.oncall.holiday;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calendar that somebody stored, whole.
 *
 * @param days their names by date
 */
public record OwnHolidays(String code, String name, Map<LocalDate, String> days) {
  public OwnHolidays {
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  HolidayCalendar calendar() {
    return new HolidayCalendar(code, name, HolidaySource.OWN);
  }

  /** Those from the first day to the last, both included. */
  Map<LocalDate, String> days(LocalDate first, LocalDate last) {
    return Collections.unmodifiableMap(new TreeMap<>(days).subMap(first, true, last, true));
  }
}
