package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.HolidayCalendar;
import java.util.List;

/** Public holidays of a country or region, by date. */
public record HolidayCalendarResponse(
    String code, String name, List<HolidayCalendarBody.Holiday> days) {

  static HolidayCalendarResponse from(HolidayCalendar calendar) {
    return new HolidayCalendarResponse(
        calendar.code(),
        calendar.name(),
        calendar.days().entrySet().stream()
            .map(day -> new HolidayCalendarBody.Holiday(day.getKey(), day.getValue()))
            .toList());
  }
}
