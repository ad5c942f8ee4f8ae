package dev.muster.oncall.holiday;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calendars that were stored, and which calendar each person has. */
@ApplicationScoped
class OwnHolidaysTable {
  private static final String COLUMNS =
      "select code, name, days::text as days from holiday_calendar ";

  private final Sql sql;
  private final InstantSource time;

  OwnHolidaysTable(Sql sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** By code, without their days. */
  List<HolidayCalendar> all() {
    return sql.query(
        "select code, name from holiday_calendar order by code",
        row ->
            new HolidayCalendar(row.getString("code"), row.getString("name"), HolidaySource.OWN));
  }

  Optional<OwnHolidays> find(String code) {
    return sql.query(COLUMNS + "where code = ?", OwnHolidaysTable::own, code).stream().findFirst();
  }

  Map<String, OwnHolidays> among(Collection<String> codes) {
    var found = new HashMap<String, OwnHolidays>();
    sql.query(
        COLUMNS + "where code = any (?)",
        row -> found.put(row.getString("code"), own(row)),
        (Object) codes.toArray(String[]::new));
    return found;
  }

  void put(OwnHolidays calendar) {
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

  /** False when there was none. */
  boolean remove(String code) {
    return sql.update("delete from holiday_calendar where code = ?", code) == 1;
  }

  boolean isUsed(String code) {
    return !sql.query(
            "select 1 from person_on_call_facts where holiday_calendar = ? limit 1",
            row -> row.getInt(1),
            code)
        .isEmpty();
  }

  /** The code of the calendar of each person who has one. */
  Map<UUID, String> codesOf(Collection<UUID> people) {
    var codes = new HashMap<UUID, String>();
    sql.query(
        """
        select person_id, holiday_calendar from person_on_call_facts
        where holiday_calendar is not null and person_id = any (?)
        """,
        row -> codes.put(row.getObject("person_id", UUID.class), row.getString("holiday_calendar")),
        (Object) people.toArray(UUID[]::new));
    return codes;
  }

  private static OwnHolidays own(ResultSet row) throws SQLException {
    return new OwnHolidays(
        row.getString("code"),
        row.getString("name"),
        JsonColumn.read(row.getString("days"), new TypeReference<>() {}));
  }
}
