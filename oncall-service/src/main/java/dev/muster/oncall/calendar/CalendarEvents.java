package dev.muster.oncall.calendar;

import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What calendars are told of shifts, from 30 days back to a year ahead. */
@ApplicationScoped
public class CalendarEvents {
  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final Duration KEPT = Duration.ofDays(400);

  private final Sql sql;
  private final Schedules schedules;
  private final FinalSchedules finals;
  private final People people;
  private final InstantSource time;

  CalendarEvents(
      Sql sql, Schedules schedules, FinalSchedules finals, People people, InstantSource time) {
    this.sql = sql;
    this.schedules = schedules;
    this.finals = finals;
    this.people = people;
    this.time = time;
  }

  /** The shifts of everybody by a schedule, and those that are no more, in a transaction. */
  public List<CalendarEvent> ofSchedule(UUID scheduleId) {
    tell(scheduleId);
    return told("schedule_id", scheduleId);
  }

  /** The shifts of a person by all schedules, and those that are no more, in a transaction. */
  public List<CalendarEvent> ofPerson(UUID personId) {
    schedulesOf(personId).forEach(this::tell);
    return told("person_id", personId);
  }

  private List<UUID> schedulesOf(UUID personId) {
    var name = "%" + personId + "%";
    return sql.query(
        """
        select schedule_id from schedule_revision where definition::text like ?
        union select schedule_id from schedule_override where person_id = ?
        union select schedule_id from temporary_schedule where shifts::text like ?
        union select schedule_id from calendar_event where person_id = ?
        order by schedule_id
        """,
        row -> row.getObject("schedule_id", UUID.class),
        name,
        personId,
        name,
        personId);
  }

  /** Brings what was told of a schedule up to what it says now; one at a time. */
  private void tell(UUID scheduleId) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        "calendar/" + scheduleId);
    var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    sql.update(
        "delete from calendar_event where schedule_id = ? and ends_at < ?",
        scheduleId,
        now.minus(KEPT));
    var shifts =
        schedules.among(List.of(scheduleId)).stream()
            .flatMap(schedule -> shifts(schedule, now).stream())
            .toList();
    store(EventChanges.of(told("schedule_id", scheduleId), shifts, now));
  }

  private List<CalendarEvent> shifts(Schedule schedule, Instant now) {
    var shifts = finals.render(schedule, null, now.minus(BACK), now.plus(AHEAD), true).shifts();
    var names = people.names(shifts.stream().map(Shift::personId).collect(Collectors.toSet()));
    return shifts.stream()
        .map(shift -> event(schedule, shift, names, now))
        .filter(event -> event.start().isBefore(event.end()))
        .toList();
  }

  private static CalendarEvent event(
      Schedule schedule, Shift shift, Map<UUID, String> names, Instant now) {
    return new CalendarEvent(
        EventUid.of(schedule.id(), shift),
        schedule.id(),
        shift.personId(),
        shift.start().truncatedTo(ChronoUnit.SECONDS),
        shift.end().truncatedTo(ChronoUnit.SECONDS),
        "%s: %s".formatted(schedule.name(), names.getOrDefault(shift.personId(), "")),
        0,
        false,
        now);
  }

  private void store(List<CalendarEvent> events) {
    sql.batch(
        """
        insert into calendar_event (uid, schedule_id, person_id, starts_at, ends_at, summary,
          sequence, cancelled, last_modified)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (uid) do update set starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, summary = excluded.summary, sequence = excluded.sequence,
          cancelled = excluded.cancelled, last_modified = excluded.last_modified
        """,
        events.stream().map(CalendarEvents::row).toList());
  }

  private static Object[] row(CalendarEvent event) {
    return new Object[] {
      event.uid(),
      event.scheduleId(),
      event.personId(),
      event.start(),
      event.end(),
      event.summary(),
      event.sequence(),
      event.cancelled(),
      event.lastModified()
    };
  }

  private List<CalendarEvent> told(String column, UUID id) {
    var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    return sql.query(
        """
        select * from calendar_event where %s = ? and ends_at > ? and starts_at < ?
        order by starts_at, uid
        """
            .formatted(column),
        CalendarEvents::event,
        id,
        now.minus(BACK),
        now.plus(AHEAD));
  }

  private static CalendarEvent event(ResultSet row) throws SQLException {
    return new CalendarEvent(
        row.getString("uid"),
        row.getObject("schedule_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getString("summary"),
        row.getInt("sequence"),
        row.getBoolean("cancelled"),
        Sql.instant(row, "last_modified"));
  }
}
