package dev.muster.oncall.holiday;

/**
 * Public holidays of a country or region.
 *
 * @param code as in ISO 3166, such as {@code DE} or {@code DE-BY}; towns follow their region
 */
public record HolidayCalendar(String code, String name, HolidaySource source) {}
