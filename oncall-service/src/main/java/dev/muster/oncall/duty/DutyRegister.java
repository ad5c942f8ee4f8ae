package dev.muster.oncall.duty;

import dev.muster.oncall.contact.ContactCards;
import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.LastResort;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.schedule.Overrides;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.TemporarySchedules;
import dev.muster.oncall.swap.Swaps;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Says what hangs on a person, and hands it over in one step when they leave. */
@ApplicationScoped
public class DutyRegister {
  private static final Duration AHEAD = Duration.ofDays(42);

  private final Schedules schedules;
  private final Overrides overrides;
  private final TemporarySchedules temporaries;
  private final EscalationPolicies policies;
  private final LastResort lastResort;
  private final ContactCards cards;
  private final Swaps swaps;
  private final Teams teams;
  private final People people;
  private final PersonShifts shifts;
  private final PagingDirectory directory;
  private final InstantSource time;

  DutyRegister(
      Schedules schedules,
      Overrides overrides,
      TemporarySchedules temporaries,
      EscalationPolicies policies,
      LastResort lastResort,
      ContactCards cards,
      Swaps swaps,
      Teams teams,
      People people,
      PersonShifts shifts,
      PagingDirectory directory,
      InstantSource time) {
    this.schedules = schedules;
    this.overrides = overrides;
    this.temporaries = temporaries;
    this.policies = policies;
    this.lastResort = lastResort;
    this.cards = cards;
    this.swaps = swaps;
    this.teams = teams;
    this.people = people;
    this.shifts = shifts;
    this.directory = directory;
    this.time = time;
  }

  public Duties of(Person person) {
    var now = time.instant();
    return new Duties(
        schedules.naming(person.id()),
        shifts.of(person.id(), now, now.plus(AHEAD)),
        policies.paging(person.id()),
        swaps.openOf(person.id()),
        teams.of(person.id()));
  }

  /**
   * Puts a successor in every place of somebody, withdraws what they offered and ends their time:
   * they are not paged any more.
   *
   * @throws ProblemException 422 {@code duty.bad-successor} unless somebody else who can be reached
   *     takes over
   */
  public void leave(Person person, Person successor, String by) {
    if (successor.id().equals(person.id()) || !directory.canBeReached(successor.id())) {
      throw new ProblemException(
          Problem.unprocessable(
              "duty.bad-successor",
              "Somebody else who can be reached must take over",
              new FieldError(
                  "successorId", "reachable", "must be somebody else who can be paged")));
    }
    swaps.leave(person.id(), by);
    for (var schedule : schedules.naming(person.id())) {
      schedules.replace(schedule, person.id(), successor.id(), by);
      overrides.replace(schedule, person.id(), successor.id(), by);
      temporaries.replace(schedule, person.id(), successor.id());
    }
    policies
        .paging(person.id())
        .forEach(policy -> policies.replace(policy, person.id(), successor.id()));
    lastResort.replace(person.id(), successor.id());
    cards.replace(person.id(), successor.id());
    teams.of(person.id()).forEach(team -> teams.replace(team, person.id(), successor.id()));
    people.deactivate(person);
  }
}
