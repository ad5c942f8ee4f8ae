package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.HolidayCalendar;
import dev.muster.oncall.holiday.HolidaySource;

/** A calendar of public holidays, without its days. */
public record HolidayCalendarResponse(String code, String name, HolidaySource source) {

  static HolidayCalendarResponse from(HolidayCalendar calendar) {
    return new HolidayCalendarResponse(calendar.code(), calendar.name(), calendar.source());
  }
}
