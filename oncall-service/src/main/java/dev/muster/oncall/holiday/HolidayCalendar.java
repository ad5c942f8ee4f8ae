package dev.muster.oncall.holiday;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Public holidays of a country or region.
 *
 * @param code as in ISO 3166, such as {@code DE} or {@code DE-BY}
 * @param days their names by date
 */
public record HolidayCalendar(String code, String name, Map<LocalDate, String> days) {
  public HolidayCalendar {
    days = new TreeMap<>(days);
  }
}
