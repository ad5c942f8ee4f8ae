package dev.muster.oncall.holiday;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps calendars of public holidays, and says which days each person has off by theirs. */
@ApplicationScoped
public class HolidayCalendars {
  private final Sql sql;
  private final InstantSource time;

  HolidayCalendars(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** By code. */
  public List<HolidayCalendar> all() {
    return sql.query(
        "select code, name, days::text as days from holiday_calendar order by code",
        HolidayCalendars::calendar);
  }

  public Optional<HolidayCalendar> find(String code) {
    return sql
        .query(
            "select code, name, days::text as days from holiday_calendar where code = ?",
            HolidayCalendars::calendar,
            code)
        .stream()
        .findFirst();
  }

  /** Adds it, or replaces the one of the same code. */
  public void put(HolidayCalendar calendar) {
    sql.update(
        """
        insert into holiday_calendar (code, name, days, changed_at) values (?, ?, ?::jsonb, ?)
        on conflict (code) do update set
          name = excluded.name, days = excluded.days, changed_at = excluded.changed_at
        """,
        calendar.code(),
        calendar.name(),
        JsonColumn.write(calendar.days()),
        time.instant());
  }

  /**
   * @throws ProblemException 404 {@code holiday-calendar.not-found}, 409 {@code
   *     holiday-calendar.in-use}
   */
  public void remove(String code) {
    var used =
        sql.query(
            "select 1 from person_on_call_facts where holiday_calendar = ? limit 1",
            row -> row.getInt(1),
            code);
    if (!used.isEmpty()) {
      throw new ProblemException(
          Problem.conflict("holiday-calendar.in-use", "Some people have these holidays"));
    }
    if (sql.update("delete from holiday_calendar where code = ?", code) == 0) {
      throw new ProblemException(
          Problem.notFound("holiday-calendar.not-found", "No such calendar of holidays"));
    }
  }

  /** The holidays of each person who has a calendar. */
  public Map<UUID, Map<LocalDate, String>> of(Collection<UUID> people) {
    var days = new HashMap<UUID, Map<LocalDate, String>>();
    sql.query(
        """
        select f.person_id, h.code, h.name, h.days::text as days
        from person_on_call_facts f join holiday_calendar h on h.code = f.holiday_calendar
        where f.person_id = any (?)
        """,
        row -> days.put(row.getObject("person_id", UUID.class), calendar(row).days()),
        (Object) people.toArray(UUID[]::new));
    return days;
  }

  private static HolidayCalendar calendar(ResultSet row) throws SQLException {
    return new HolidayCalendar(
        row.getString("code"),
        row.getString("name"),
        JsonColumn.read(row.getString("days"), new TypeReference<>() {}));
  }
}
