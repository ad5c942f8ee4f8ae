package dev.muster.oncall.eligibility;

import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
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
import java.util.UUID;

/** Keeps what makes people fit to be on call. */
@ApplicationScoped
public class OnCallFactsTable {
  private final Sql sql;
  private final HolidayCalendars holidays;
  private final InstantSource time;

  OnCallFactsTable(Sql sql, HolidayCalendars holidays, InstantSource time) {
    this.sql = sql;
    this.holidays = holidays;
    this.time = time;
  }

  /** What is known of a person; {@link OnCallFacts#NONE} when nobody entered anything. */
  public OnCallFacts of(UUID personId) {
    return of(List.of(personId)).getOrDefault(personId, OnCallFacts.NONE);
  }

  /** What is known of those of whom anything was entered. */
  public Map<UUID, OnCallFacts> of(Collection<UUID> people) {
    var facts = new HashMap<UUID, OnCallFacts>();
    sql.query(
        "select * from person_on_call_facts where person_id = any (?)",
        row -> facts.put(row.getObject("person_id", UUID.class), facts(row)),
        (Object) people.toArray(UUID[]::new));
    return facts;
  }

  /**
   * @throws ProblemException 422 {@code holiday-calendar.unknown}
   */
  public void put(UUID personId, OnCallFacts facts) {
    if (facts.holidayCalendar() != null && !holidays.exists(facts.holidayCalendar())) {
      throw new ProblemException(
          Problem.unprocessable(
              "holiday-calendar.unknown",
              "There is no such calendar of holidays",
              new FieldError("holidayCalendar", "exists", "is no calendar of holidays")));
    }
    sql.update(
        """
        insert into person_on_call_facts (person_id, onboarded_on, shadowed_shifts,
          production_access, knows_monitoring, incident_training, holiday_calendar, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (person_id) do update set
          onboarded_on = excluded.onboarded_on, shadowed_shifts = excluded.shadowed_shifts,
          production_access = excluded.production_access,
          knows_monitoring = excluded.knows_monitoring,
          incident_training = excluded.incident_training,
          holiday_calendar = excluded.holiday_calendar, changed_at = excluded.changed_at
        """,
        personId,
        facts.onboardedOn(),
        facts.shadowedShifts(),
        facts.productionAccess(),
        facts.knowsMonitoring(),
        facts.incidentTraining(),
        facts.holidayCalendar(),
        time.instant());
  }

  private static OnCallFacts facts(ResultSet row) throws SQLException {
    return new OnCallFacts(
        row.getObject("onboarded_on", LocalDate.class),
        row.getInt("shadowed_shifts"),
        row.getBoolean("production_access"),
        row.getBoolean("knows_monitoring"),
        row.getBoolean("incident_training"),
        row.getString("holiday_calendar"));
  }
}
