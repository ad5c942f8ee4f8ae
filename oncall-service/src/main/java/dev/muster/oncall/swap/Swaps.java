package dev.muster.oncall.swap;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.schedule.Covers;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleOverride;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Lets people exchange shifts among themselves. */
@ApplicationScoped
public class Swaps {
  private final SwapRepository swaps;
  private final Schedules schedules;
  private final FinalSchedules finals;
  private final Covers covers;
  private final Teams teams;
  private final People people;
  private final SwapMessages messages;
  private final InstantSource time;

  Swaps(
      SwapRepository swaps,
      Schedules schedules,
      FinalSchedules finals,
      Covers covers,
      Teams teams,
      People people,
      SwapMessages messages,
      InstantSource time) {
    this.swaps = swaps;
    this.schedules = schedules;
    this.finals = finals;
    this.covers = covers;
    this.teams = teams;
    this.people = people;
    this.messages = messages;
    this.time = time;
  }

  /**
   * Those that are not over, by start.
   *
   * @param scheduleId null for all
   * @param status null for any
   * @param personId who offers or takes it; null for anybody
   */
  public Page<SwapRequest> page(
      UUID scheduleId, SwapStatus status, UUID personId, PageRequest wanted) {
    return swaps.page(scheduleId, status, personId, time.instant(), wanted);
  }

  /**
   * @throws ProblemException 404 {@code swap.not-found}
   */
  public SwapRequest get(UUID id) {
    return swaps.findByIdOptional(id).orElseThrow(Swaps::notFound);
  }

  /**
   * Offers a shift or a part of it; those who take turns in the schedule hear of it.
   *
   * @throws ProblemException 422 {@code schedule.bad-range}, {@code swap.past}, {@code
   *     schedule.not-on-call} or {@code schedule.fixed-shift}; 409 {@code swap.offered-already}
   */
  public SwapRequest offer(
      Schedule schedule, UUID by, Instant startsAt, Instant endsAt, String note) {
    var now = time.instant();
    if (!endsAt.isAfter(now)) {
      throw new ProblemException(
          Problem.unprocessable(
              "swap.past", "The shift is over", new FieldError("endsAt", "future", "is past")));
    }
    covers.coverable(schedule, by, startsAt, endsAt);
    if (swaps.openOf(by, now).stream()
        .anyMatch(
            other ->
                other.scheduleId().equals(schedule.id())
                    && other.offeredBy().equals(by)
                    && other.startsAt().isBefore(endsAt)
                    && other.endsAt().isAfter(startsAt))) {
      throw new ProblemException(
          Problem.conflict("swap.offered-already", "Some of this time is offered already"));
    }
    var swap = SwapRequest.offer(schedule.id(), by, startsAt, endsAt, note, now);
    swaps.persistAndFlush(swap);
    messages.offered(swap, schedule, others(schedule, swap));
    return swap;
  }

  /**
   * Takes an offered shift; a manager of the team must agree when the team asks for it.
   *
   * @throws ProblemException 404 {@code swap.not-found}; 409 {@code swap.not-open}, {@code
   *     swap.over}, {@code swap.own} or {@code swap.changed} when the shift is not the offerer's
   *     any more
   */
  public SwapRequest take(UUID id, Person by) {
    var swap = swaps.locked(id).orElseThrow(Swaps::notFound);
    var schedule = schedules.get(swap.scheduleId());
    swap.take(by.id(), needsApproval(schedule), time.instant());
    if (swap.status() == SwapStatus.DONE) {
      carryOut(swap, schedule, by.name());
    } else {
      messages.awaitsApproval(swap, schedule, managers(schedule));
    }
    return swap;
  }

  /**
   * @throws ProblemException 404 {@code swap.not-found}; 409 {@code swap.not-awaiting-approval},
   *     {@code swap.over} or {@code swap.changed}
   */
  public SwapRequest approve(UUID id, String by) {
    var swap = swaps.locked(id).orElseThrow(Swaps::notFound);
    swap.approve(by, time.instant());
    carryOut(swap, schedules.get(swap.scheduleId()), by);
    return swap;
  }

  /**
   * @throws ProblemException 404 {@code swap.not-found}; 409 {@code swap.not-awaiting-approval} or
   *     {@code swap.over}
   */
  public SwapRequest refuse(UUID id, String by) {
    var swap = swaps.locked(id).orElseThrow(Swaps::notFound);
    var taker = swap.takenBy();
    swap.refuse(by, time.instant());
    messages.refused(swap, schedules.get(swap.scheduleId()), taker, by);
    return swap;
  }

  /**
   * @throws ProblemException 404 {@code swap.not-found}; 409 {@code swap.not-open}
   */
  public SwapRequest withdraw(UUID id) {
    var swap = swaps.locked(id).orElseThrow(Swaps::notFound);
    swap.withdraw();
    return swap;
  }

  /**
   * Puts somebody on call from now on in the place of somebody who is.
   *
   * @param original null when only one person is on call
   * @throws ProblemException 409 {@code schedule.take-whom} when it is not clear whose shift, 409
   *     {@code schedule.on-call-already}; 422 as {@link Covers#cover}
   */
  public List<ScheduleOverride> takeNow(
      Schedule schedule, UUID original, Person by, Instant until) {
    var now = time.instant();
    var onCall = finals.render(schedule, null, now, now.plusNanos(1_000), true).shifts();
    if (onCall.stream().anyMatch(shift -> shift.personId().equals(by.id()))) {
      throw new ProblemException(
          Problem.conflict("schedule.on-call-already", "You are on call already"));
    }
    var candidates =
        onCall.stream()
            .filter(shift -> original == null || shift.personId().equals(original))
            .toList();
    if (candidates.size() != 1) {
      throw new ProblemException(
          Problem.conflict(
              "schedule.take-whom",
              candidates.isEmpty()
                  ? "Nobody whose shift could be taken is on call"
                  : "Several people are on call; say whose shift you take"));
    }
    var shift = candidates.get(0);
    var end = until == null || until.isAfter(shift.end()) ? shift.end() : until;
    var taken = covers.cover(schedule, shift.personId(), by.id(), now, end, null, by.name());
    messages.taken(schedule, shift.personId(), by, now, end);
    return taken;
  }

  private void carryOut(SwapRequest swap, Schedule schedule, String author) {
    var now = time.instant();
    var start = swap.startsAt().isBefore(now) ? now : swap.startsAt();
    try {
      covers.cover(
          schedule, swap.offeredBy(), swap.takenBy(), start, swap.endsAt(), swap.id(), author);
    } catch (ProblemException changed) {
      throw new ProblemException(
          Problem.conflict(
              "swap.changed", "The schedule changed: this shift is no longer the offerer's"));
    }
    messages.done(swap, schedule);
  }

  private boolean needsApproval(Schedule schedule) {
    return schedule.teamId() != null
        && teams.exists(schedule.teamId())
        && teams.get(schedule.teamId()).approvesSwaps();
  }

  private List<Person> others(Schedule schedule, SwapRequest swap) {
    return people.among(schedules.current(schedule).definition().people()).stream()
        .filter(Person::isActive)
        .filter(person -> !person.id().equals(swap.offeredBy()))
        .toList();
  }

  private List<Person> managers(Schedule schedule) {
    return people.among(teams.get(schedule.teamId()).managerIds()).stream()
        .filter(Person::isActive)
        .toList();
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.notFound("swap.not-found", "No such swap request"));
  }

  /** Those that a person offers, or takes once a manager agrees. */
  public List<SwapRequest> openOf(UUID personId) {
    return swaps.openOf(personId, time.instant());
  }

  /** Takes back what somebody offers, and lets others take what they wanted to take. */
  public void leave(UUID personId, String by) {
    for (var swap : openOf(personId)) {
      if (swap.offeredBy().equals(personId)) {
        swap.withdraw();
      } else {
        swap.refuse(by, time.instant());
      }
    }
  }

  /** Reminds of the swaps whose time has come; returns how many. */
  int remind(int most) {
    var due = swaps.due(time.instant(), most);
    for (var swap : due) {
      var schedule = schedules.get(swap.scheduleId());
      messages.reminder(swap, schedule, others(schedule, swap));
      swap.reminded(time.instant());
    }
    return due.size();
  }
}
