package dev.muster.oncall.holiday;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Calendars of public holidays, those that come with Muster and those that were stored, and which
 * days each person has off by theirs. A stored one replaces a shipped one of the same code.
 */
@ApplicationScoped
public class HolidayCalendars {
  private final OwnHolidaysTable own;
  private final ShippedHolidays shipped;

  HolidayCalendars(OwnHolidaysTable own, ShippedHolidays shipped) {
    this.own = own;
    this.shipped = shipped;
  }

  /** By code. */
  public List<HolidayCalendar> all() {
    var all = new TreeMap<String, HolidayCalendar>();
    shipped.all().forEach(each -> all.put(each.code(), each));
    own.all().forEach(each -> all.put(each.code(), each));
    return List.copyOf(all.values());
  }

  public boolean exists(String code) {
    return own.find(code).isPresent() || shipped.find(code).isPresent();
  }

  /**
   * @throws ProblemException 404 {@code holiday-calendar.not-found}
   */
  public HolidayCalendar get(String code) {
    return own.find(code)
        .map(OwnHolidays::calendar)
        .or(() -> shipped.find(code))
        .orElseThrow(HolidayCalendars::notFound);
  }

  /** The names of its holidays of a year, by date; none for an unknown code. */
  public Map<LocalDate, String> days(String code, int year) {
    var first = LocalDate.of(year, 1, 1);
    return days(own.find(code).orElse(null), code, first, first.plusYears(1).minusDays(1));
  }

  /** Adds a calendar, or replaces the one of the same code. */
  public void put(OwnHolidays calendar) {
    own.put(calendar);
  }

  /**
   * Removes a stored calendar; a shipped one of the same code counts again.
   *
   * @throws ProblemException 404 {@code holiday-calendar.not-found}, 409 {@code
   *     holiday-calendar.in-use}
   */
  public void remove(String code) {
    if (own.isUsed(code) && shipped.find(code).isEmpty()) {
      throw new ProblemException(
          Problem.conflict("holiday-calendar.in-use", "Some people have these holidays"));
    }
    if (!own.remove(code)) {
      throw notFound();
    }
  }

  /** The holidays of each person who has a calendar on all days that a range touches anywhere. */
  public Map<UUID, Map<LocalDate, String>> of(
      Collection<UUID> people, Instant since, Instant until) {
    var first = since.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    var last = until.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    var codes = own.codesOf(people);
    var stored = own.among(new HashSet<>(codes.values()));
    var days = new HashMap<UUID, Map<LocalDate, String>>();
    codes.forEach((person, code) -> days.put(person, days(stored.get(code), code, first, last)));
    return days;
  }

  private Map<LocalDate, String> days(
      OwnHolidays stored, String code, LocalDate first, LocalDate last) {
    return stored == null ? shipped.days(code, first, last) : stored.days(first, last);
  }

  private static ProblemException notFound() {
    return new ProblemException(
        Problem.notFound("holiday-calendar.not-found", "No such calendar of holidays"));
  }
}
