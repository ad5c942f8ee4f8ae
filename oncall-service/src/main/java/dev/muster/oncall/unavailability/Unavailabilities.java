package dev.muster.oncall.unavailability;

import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.oncall.person.Person;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps when people cannot be on call. */
@ApplicationScoped
public class Unavailabilities {
  private static final Duration LONGEST = Duration.ofDays(400);

  private final UnavailabilityRepository rows;
  private final HolidayCalendars holidays;
  private final InstantSource time;

  Unavailabilities(UnavailabilityRepository rows, HolidayCalendars holidays, InstantSource time) {
    this.rows = rows;
    this.holidays = holidays;
    this.time = time;
  }

  /** That of a person which is not over, by start; without public holidays. */
  public Page<Unavailability> page(Person person, PageRequest wanted) {
    return rows.page(person.id(), time.instant(), wanted);
  }

  /** All time off of these people that touches a range, public holidays included, by start. */
  public List<TimeOff> of(Collection<Person> people, Instant since, Instant until) {
    var ids = people.stream().map(Person::id).toList();
    var all =
        new ArrayList<>(
            rows.touching(ids, since, until).stream().map(Unavailability::timeOff).toList());
    var byPerson = holidays.of(ids, since, until);
    for (var person : people) {
      var days = byPerson.get(person.id());
      if (days != null) {
        days.forEach((day, name) -> all.add(holiday(person, day, name)));
      }
    }
    return all.stream()
        .filter(off -> off.touches(since, until))
        .sorted(Comparator.comparing(TimeOff::startsAt).thenComparing(TimeOff::personId))
        .toList();
  }

  private static TimeOff holiday(Person person, LocalDate day, String name) {
    return new TimeOff(
        null,
        person.id(),
        UnavailabilityKind.HOLIDAY,
        day.atStartOfDay(person.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(person.zone()).toInstant(),
        name);
  }

  /**
   * @throws ProblemException 422 {@code unavailability.bad-range}
   */
  public Unavailability add(TimeOff wanted, String by) {
    var now = time.instant();
    if (!wanted.startsAt().isBefore(wanted.endsAt())) {
      throw bad("must be after startsAt");
    }
    if (Duration.between(wanted.startsAt(), wanted.endsAt()).compareTo(LONGEST) > 0) {
      throw bad("must be within " + LONGEST.toDays() + " days of startsAt");
    }
    if (!wanted.endsAt().isAfter(now)) {
      throw bad("is in the past");
    }
    var added = Unavailability.create(wanted, by, now);
    rows.persist(added);
    return added;
  }

  /**
   * @throws ProblemException 404 {@code unavailability.not-found}, 409 {@code
   *     unavailability.from-calendar}
   */
  public void remove(Person person, UUID id) {
    var entered =
        rows.of(person.id(), id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("unavailability.not-found", "No such time off")));
    if (entered.feedId() != null) {
      throw new ProblemException(
          Problem.conflict(
              "unavailability.from-calendar",
              "A calendar says so; remove the event there, or disconnect the calendar"));
    }
    rows.delete(entered);
  }

  private static ProblemException bad(String message) {
    return new ProblemException(
        Problem.unprocessable(
            "unavailability.bad-range",
            "The time range makes no sense",
            new FieldError("endsAt", "range", message)));
  }
}
