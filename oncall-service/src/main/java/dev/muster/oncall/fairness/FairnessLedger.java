package dev.muster.oncall.fairness;

import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.rotation.Span;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says from the record what being on call cost whom. */
@ApplicationScoped
public class FairnessLedger {
  private static final Duration LONGEST = Duration.ofDays(400);

  private final Sql sql;
  private final People people;
  private final HolidayCalendars holidays;

  FairnessLedger(Sql sql, People people, HolidayCalendars holidays) {
    this.sql = sql;
    this.people = people;
    this.holidays = holidays;
  }

  /**
   * The ledger of a period that is over, or of the part of it that is; those with most hours first.
   *
   * @param teamId whose schedules count; null for all
   * @param scheduleId the only schedule that counts; null for all
   * @throws ProblemException 422 {@code fairness.bad-range}
   */
  public List<LedgerEntry> entries(UUID teamId, UUID scheduleId, Instant since, Instant until) {
    requireRange(since, until);
    var spans = spans(teamId, scheduleId, since, until);
    var pages = pages(spans.keySet(), since, until);
    var daysOff = holidays.of(spans.keySet(), since, until);
    return people.among(spans.keySet()).stream()
        .map(
            person ->
                entry(
                    person,
                    spans.get(person.id()),
                    pages.getOrDefault(person.id(), List.of()),
                    daysOff.getOrDefault(person.id(), Map.of()).keySet()))
        .sorted(
            Comparator.comparing((LedgerEntry each) -> each.hours().total())
                .reversed()
                .thenComparing(each -> each.person().name()))
        .toList();
  }

  private static LedgerEntry entry(
      Person person, List<Span> spans, List<Instant> pages, Set<LocalDate> daysOff) {
    var atNight =
        pages.stream()
            .filter(at -> HoursCalculator.isNight(at.atZone(person.zone()).toLocalTime()))
            .count();
    return new LedgerEntry(
        person,
        spans.size(),
        HoursCalculator.hours(spans, person.zone(), new HashSet<>(daysOff)),
        pages.size(),
        (int) atNight);
  }

  private Map<UUID, List<Span>> spans(UUID teamId, UUID scheduleId, Instant since, Instant until) {
    var spans = new HashMap<UUID, List<Span>>();
    sql.query(
        """
        select r.person_id, greatest(r.starts_at, ?) as starts_at, least(r.ends_at, ?) as ends_at
        from shift_record r join schedule s on s.id = r.schedule_id
        where r.person_id is not null and r.ends_at > ? and r.starts_at < ?
          and (s.team_id = ? or ?::uuid is null) and (s.id = ? or ?::uuid is null)
        order by r.starts_at
        """,
        row ->
            spans
                .computeIfAbsent(row.getObject("person_id", UUID.class), any -> new ArrayList<>())
                .add(new Span(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"))),
        since,
        until,
        since,
        until,
        teamId,
        teamId,
        scheduleId,
        scheduleId);
    return spans;
  }

  private Map<UUID, List<Instant>> pages(Set<UUID> people, Instant since, Instant until) {
    var pages = new HashMap<UUID, List<Instant>>();
    sql.query(
        """
        select p.person_id, p.created_at from page p
        where p.person_id = any (?) and p.created_at >= ? and p.created_at < ?
          and not exists (select 1 from alert a where a.id = p.alert_id and a.test)
        """,
        row ->
            pages
                .computeIfAbsent(row.getObject("person_id", UUID.class), any -> new ArrayList<>())
                .add(Sql.instant(row, "created_at")),
        people.toArray(UUID[]::new),
        since,
        until);
    return pages;
  }

  private static void requireRange(Instant since, Instant until) {
    if (!since.isBefore(until) || Duration.between(since, until).compareTo(LONGEST) > 0) {
      throw new ProblemException(
          Problem.unprocessable(
              "fairness.bad-range",
              "The time range makes no sense",
              new FieldError(
                  "until",
                  "range",
                  "must be after since, by " + LONGEST.toDays() + " days at most")));
    }
  }
}
