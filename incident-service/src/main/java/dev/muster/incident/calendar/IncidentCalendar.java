package dev.muster.incident.calendar;

import dev.muster.contracts.Severity;
import dev.muster.incident.incident.IncidentConditions;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts incidents by when trouble began, in the reader's zone: drills apart, and without those
 * that were none, or part of another one.
 */
@ApplicationScoped
public class IncidentCalendar {
  private final Sql sql;

  IncidentCalendar(Sql sql) {
    this.sql = sql;
  }

  /** How many incidents of a severity, or drills, began on a day. */
  public record DayCount(LocalDate day, Severity severity, boolean drill, long count) {}

  /**
   * How many incidents, or drills, began in an hour of the week.
   *
   * @param weekday 1 for Monday to 7 for Sunday
   * @param hour 0 to 23
   */
  public record HourCount(int weekday, int hour, boolean drill, long count) {}

  /** Days on which something began, the earliest first; the worst severity first within one. */
  public List<DayCount> days(IncidentConditions conditions, ZoneId zone) {
    return sql.query(
        """
        select (i.started_at at time zone ?)::date as day, i.drill, i.severity, count(*) as count
        from incident i where i.state <> 'CANCELLED' and %s
        group by 1, 2, 3 order by 1, 2, 3
        """
            .formatted(conditions.text()),
        row ->
            new DayCount(
                row.getObject("day", LocalDate.class),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("drill"),
                row.getLong("count")),
        conditions.parametersAfter(zone.getId()));
  }

  /** Hours of the week in which something began, in their order. */
  public List<HourCount> hours(IncidentConditions conditions, ZoneId zone) {
    return sql.query(
        """
        select date_part('isodow', local.at)::int as weekday,
          date_part('hour', local.at)::int as hour, local.drill, count(*) as count
        from (
          select i.started_at at time zone ? as at, i.drill
          from incident i where i.state <> 'CANCELLED' and %s offset 0) local
        group by 1, 2, 3 order by 1, 2, 3
        """
            .formatted(conditions.text()),
        row ->
            new HourCount(
                row.getInt("weekday"),
                row.getInt("hour"),
                row.getBoolean("drill"),
                row.getLong("count")),
        conditions.parametersAfter(zone.getId()));
  }
}
