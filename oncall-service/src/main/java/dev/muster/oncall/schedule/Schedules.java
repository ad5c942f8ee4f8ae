package dev.muster.oncall.schedule;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps schedules and their overrides. */
@ApplicationScoped
public class Schedules {
  private static final Duration LONGEST_OVERRIDE = Duration.ofDays(366);
  private static final Duration LONGEST_VIEW = Duration.ofDays(400);

  private final ScheduleRepository schedules;
  private final OverrideRepository overrides;
  private final People people;
  private final Teams teams;
  private final PagingDirectory directory;
  private final InstantSource time;

  Schedules(
      ScheduleRepository schedules,
      OverrideRepository overrides,
      People people,
      Teams teams,
      PagingDirectory directory,
      InstantSource time) {
    this.schedules = schedules;
    this.overrides = overrides;
    this.people = people;
    this.teams = teams;
    this.directory = directory;
    this.time = time;
  }

  public Page<Schedule> page(PageRequest wanted) {
    return schedules.page(wanted);
  }

  public boolean isEmpty() {
    return schedules.count("deletedAt is null") == 0;
  }

  /**
   * @throws ProblemException 404 {@code schedule.not-found}
   */
  public Schedule get(UUID id) {
    return schedules
        .live(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("schedule.not-found", "No such schedule")));
  }

  public boolean exists(UUID id) {
    return schedules.live(id).isPresent();
  }

  /**
   * @throws ProblemException 422 {@code team.unknown} or {@code person.unknown}
   */
  public Schedule add(ScheduleDetails details) {
    check(details);
    var schedule = Schedule.create(details, time.instant());
    schedules.persistAndFlush(schedule);
    directory.changed();
    return schedule;
  }

  /**
   * @throws ProblemException as {@link #add}
   */
  public void change(Schedule schedule, ScheduleDetails details) {
    check(details);
    schedule.change(details);
    schedules.flush();
    directory.changed();
  }

  /** Levels of policies that point at it reach nobody from now on. */
  public void delete(Schedule schedule) {
    schedule.delete(time.instant());
    directory.changed();
  }

  /**
   * Who is on call in {@code [since, until)}.
   *
   * @throws ProblemException 422 {@code schedule.bad-range} when the range is empty or longer than
   *     400 days
   */
  public List<Shift> shifts(Schedule schedule, Instant since, Instant until) {
    requireRange(since, until, LONGEST_VIEW, "since", "until");
    var spans =
        overrides.touching(schedule.id(), since, until).stream()
            .map(ScheduleOverride::span)
            .toList();
    return ShiftCalculator.shifts(schedule.rotation(), spans, since, until);
  }

  /**
   * @param since null for those that are not over
   */
  public Page<ScheduleOverride> overrides(Schedule schedule, Instant since, PageRequest wanted) {
    return overrides.page(schedule.id(), since == null ? time.instant() : since, wanted);
  }

  /**
   * Puts somebody on call for a while; of overlapping overrides the one added last counts.
   *
   * @throws ProblemException 422 {@code schedule.bad-range} or {@code person.unknown}
   */
  public ScheduleOverride override(
      Schedule schedule, UUID personId, Instant start, Instant end, String by) {
    requireRange(start, end, LONGEST_OVERRIDE, "startsAt", "endsAt");
    var now = time.instant();
    if (!end.isAfter(now)) {
      throw badRange("endsAt", "is in the past");
    }
    people.requireKnown("personId", List.of(personId));
    var override = ScheduleOverride.create(schedule.id(), personId, start, end, by, now);
    overrides.persistAndFlush(override);
    directory.changed();
    return override;
  }

  /**
   * Takes an override back: one to come disappears, a running one ends now, a past one stays.
   *
   * @throws ProblemException 404 {@code override.not-found}, 409 {@code override.over}
   */
  public void endOverride(Schedule schedule, UUID id) {
    var override =
        overrides
            .of(schedule.id(), id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("override.not-found", "No such override")));
    var now = time.instant();
    if (!override.endsAt().isAfter(now)) {
      throw new ProblemException(
          Problem.conflict("override.over", "This override is over and stays as history"));
    }
    if (override.startsAt().isBefore(now)) {
      override.endAt(now);
    } else {
      overrides.delete(override);
    }
    directory.changed();
  }

  private void check(ScheduleDetails details) {
    teams.requireKnown(details.teamId());
    people.requireKnown("participantIds", details.rotation().participants());
  }

  private static void requireRange(
      Instant start, Instant end, Duration longest, String startField, String endField) {
    if (!start.isBefore(end)) {
      throw badRange(endField, "must be after " + startField);
    }
    if (Duration.between(start, end).compareTo(longest) > 0) {
      throw badRange(endField, "must be within " + longest.toDays() + " days of " + startField);
    }
  }

  private static ProblemException badRange(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "schedule.bad-range",
            "The time range makes no sense",
            new FieldError(field, "range", message)));
  }
}
