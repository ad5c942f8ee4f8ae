package dev.muster.oncall.holiday.api;

import dev.muster.oncall.holiday.OwnHolidays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Public holidays of a country or region, by date. */
public record HolidayCalendarBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 2000) List<@NotNull @Valid Holiday> days) {

  /** One day off, from midnight to midnight where the person lives. */
  public record Holiday(@NotNull LocalDate date, @NotBlank @Size(max = 200) String name) {}

  OwnHolidays calendar(String code) {
    var byDate = new TreeMap<LocalDate, String>();
    days.forEach(day -> byDate.put(day.date(), day.name()));
    return new OwnHolidays(code, name, byDate);
  }
}
