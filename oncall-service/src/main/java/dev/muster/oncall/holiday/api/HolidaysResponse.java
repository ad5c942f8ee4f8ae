package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.HolidayCalendar;
import dev.muster.oncall.holiday.HolidaySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Public holidays of a country or region, by date. */
public record HolidaysResponse(
    String code, String name, HolidaySource source, List<HolidayCalendarBody.Holiday> days) {

  static HolidaysResponse from(HolidayCalendar calendar, Map<LocalDate, String> days) {
    return new HolidaysResponse(
        calendar.code(),
        calendar.name(),
        calendar.source(),
        days.entrySet().stream()
            .map(day -> new HolidayCalendarBody.Holiday(day.getKey(), day.getValue()))
            .toList());
  }
}
