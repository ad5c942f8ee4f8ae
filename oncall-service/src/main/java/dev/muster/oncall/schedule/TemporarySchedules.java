package dev.muster.oncall.schedule;

import dev.muster.oncall.person.People;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps temporary schedules. */
@ApplicationScoped
public class TemporarySchedules {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration AHEAD = Duration.ofDays(3_660);

  private final ScheduleRepository schedules;
  private final TemporaryRepository temporaries;
  private final People people;
  private final ScheduleChanges changes;
  private final InstantSource time;

  TemporarySchedules(
      ScheduleRepository schedules,
      TemporaryRepository temporaries,
      People people,
      ScheduleChanges changes,
      InstantSource time) {
    this.schedules = schedules;
    this.temporaries = temporaries;
    this.people = people;
    this.changes = changes;
    this.time = time;
  }

  /** Those that are not over, by start. */
  public List<TemporarySchedule> list(Schedule schedule) {
    var now = time.instant();
    return temporaries.touching(schedule.id(), now, now.plus(AHEAD));
  }

  /**
   * Fixes the shifts of a period that has not begun.
   *
   * @throws ProblemException 422 {@code schedule.bad-range} or {@code person.unknown}, 409 {@code
   *     temporary-schedule.overlaps}
   */
  public TemporarySchedule add(
      Schedule schedule,
      Instant startsAt,
      Instant endsAt,
      List<TemporarySpan.Fixed> shifts,
      String by) {
    ScheduleProblems.requireRange(startsAt, endsAt, LONGEST, "startsAt", "endsAt");
    var now = time.instant();
    if (startsAt.isBefore(now)) {
      throw ScheduleProblems.badRange("startsAt", "is in the past");
    }
    for (int i = 0; i < shifts.size(); i++) {
      require(shifts.get(i), startsAt, endsAt, "shifts[%d]".formatted(i));
    }
    people.requireKnown("shifts", shifts.stream().map(TemporarySpan.Fixed::personId).toList());
    schedules.lock(schedule);
    if (!temporaries.touching(schedule.id(), startsAt, endsAt).isEmpty()) {
      throw new ProblemException(
          Problem.conflict(
              "temporary-schedule.overlaps",
              "Another temporary schedule covers some of this time; end it first"));
    }
    var temporary = TemporarySchedule.create(schedule.id(), startsAt, endsAt, shifts, by, now);
    temporaries.persistAndFlush(temporary);
    changes.changed(schedule);
    return temporary;
  }

  /** Puts a successor in the place of somebody in all fixed shifts to come. */
  public void replace(Schedule schedule, UUID person, UUID successor) {
    var now = time.instant();
    list(schedule).forEach(temporary -> temporary.replace(person, successor, now));
    changes.changed(schedule);
  }

  private static void require(
      TemporarySpan.Fixed shift, Instant startsAt, Instant endsAt, String field) {
    if (!shift.start().isBefore(shift.end())) {
      throw ScheduleProblems.badRange(field + ".end", "must be after start");
    }
    if (shift.start().isBefore(startsAt) || shift.end().isAfter(endsAt)) {
      throw new ProblemException(
          Problem.unprocessable(
              "schedule.bad-range",
              "The time range makes no sense",
              new FieldError(field, "range", "must lie within the temporary schedule")));
    }
  }

  /**
   * Takes a temporary schedule back: one to come disappears, a running one ends now, a past one
   * stays.
   *
   * @throws ProblemException 404 {@code temporary-schedule.not-found}, 409 {@code
   *     temporary-schedule.over}
   */
  public void end(Schedule schedule, UUID id) {
    var temporary =
        temporaries
            .of(schedule.id(), id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "temporary-schedule.not-found", "No such temporary schedule")));
    var now = time.instant();
    if (!temporary.endsAt().isAfter(now)) {
      throw new ProblemException(
          Problem.conflict(
              "temporary-schedule.over", "This temporary schedule is over and stays as history"));
    }
    if (temporary.startsAt().isBefore(now)) {
      temporary.endAt(now);
    } else {
      temporaries.delete(temporary);
    }
    changes.changed(schedule);
  }
}
