package dev.muster.oncall.schedule;

import dev.muster.oncall.person.People;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps schedules and the revisions of what they say. */
@ApplicationScoped
public class Schedules {
  private final ScheduleRepository schedules;
  private final RevisionRepository revisions;
  private final FinalSchedules finals;
  private final ChangeNotices notices;
  private final People people;
  private final Teams teams;
  private final ScheduleChanges changes;
  private final InstantSource time;

  Schedules(
      ScheduleRepository schedules,
      RevisionRepository revisions,
      FinalSchedules finals,
      ChangeNotices notices,
      People people,
      Teams teams,
      ScheduleChanges changes,
      InstantSource time) {
    this.schedules = schedules;
    this.revisions = revisions;
    this.finals = finals;
    this.notices = notices;
    this.people = people;
    this.teams = teams;
    this.changes = changes;
    this.time = time;
  }

  public Page<Schedule> page(PageRequest wanted) {
    return schedules.page(wanted);
  }

  /**
   * By name, some of those that fit.
   *
   * @param search part of the name; null or blank for any
   * @param teamIds owners; empty for any
   */
  public List<Schedule> find(String search, Collection<UUID> teamIds, int offset, int limit) {
    return schedules.find(search, teamIds, offset, limit);
  }

  /** Those that exist. */
  public List<Schedule> among(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : schedules.list("deletedAt is null and id in ?1", ids);
  }

  /** How many fit, as in {@link #find}. */
  public long count(String search, Collection<UUID> teamIds) {
    return schedules.count(search, teamIds);
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

  /** What schedules say now. */
  public Map<UUID, ScheduleRevision> current(Collection<UUID> ids) {
    return revisions.at(ids, time.instant()).stream()
        .collect(Collectors.toMap(ScheduleRevision::scheduleId, Function.identity()));
  }

  /** What a schedule says now. */
  public ScheduleRevision current(Schedule schedule) {
    return revisions.at(List.of(schedule.id()), time.instant()).get(0);
  }

  /** What a schedule will say later; empty when no change is planned. */
  public Optional<ScheduleRevision> planned(Schedule schedule) {
    return revisions.planned(schedule.id(), time.instant());
  }

  /** All that a schedule said, says and will say, the oldest first. */
  public List<ScheduleRevision> history(Schedule schedule) {
    return revisions.of(schedule.id());
  }

  /**
   * Adds a schedule that counts from now on.
   *
   * @throws ProblemException 422 {@code team.unknown} or {@code person.unknown}
   */
  public Schedule add(ScheduleDetails details, ScheduleDefinition definition, String by) {
    check(details, definition);
    var now = time.instant();
    var schedule = Schedule.create(details, now);
    schedules.persistAndFlush(schedule);
    revisions.persist(
        ScheduleRevision.create(schedule.id(), new Revision(1, now, definition), by, now));
    changes.added(schedule);
    return schedule;
  }

  /**
   * Changes what a schedule says from some time on; what it said before stays as it was. Those
   * whose shifts change get a mail.
   *
   * @param effectiveFrom now when null or past
   * @throws ProblemException as {@link #add}; 409 {@code schedule.change-planned} while another
   *     change waits for its time
   */
  public void change(
      Schedule schedule,
      ScheduleDetails details,
      ScheduleDefinition definition,
      Instant effectiveFrom,
      String by) {
    check(details, definition);
    schedules.lockToChange(schedule);
    var now = time.instant();
    schedule.change(details);
    var current = current(schedule);
    if (!current.definition().equals(definition)) {
      requireNothingPlanned(schedule, now);
      var from = effectiveFrom == null || effectiveFrom.isBefore(now) ? now : effectiveFrom;
      tellingAffected(schedule, from, by, () -> revise(schedule, definition, from, by, now));
    }
    schedules.flush();
    changes.changed(schedule);
  }

  /** Makes a change, and tells those whose shifts of the six weeks after it become others. */
  private void tellingAffected(Schedule schedule, Instant from, String by, Runnable change) {
    var until = from.plus(FinalSchedules.PUBLISHED);
    schedules.flush();
    var before = finals.spec(schedule, from, until).render(null, from, until);
    change.run();
    schedules.flush();
    var after = finals.spec(schedule, from, until).render(null, from, until);
    notices.tell(schedule, ChangeCalculator.compare(before, after, from, until), by);
  }

  /**
   * Takes the last change back: a planned one disappears, one that counts already is followed by
   * what the schedule said before it.
   *
   * @throws ProblemException 409 {@code schedule.nothing-to-undo}
   */
  public void undo(Schedule schedule, String by) {
    schedules.lockToChange(schedule);
    var now = time.instant();
    var planned = revisions.planned(schedule.id(), now);
    if (planned.isPresent()) {
      tellingAffected(
          schedule, planned.get().effectiveFrom(), by, () -> revisions.delete(planned.get()));
    } else {
      var said = revisions.of(schedule.id());
      if (said.size() < 2) {
        throw new ProblemException(
            Problem.conflict("schedule.nothing-to-undo", "This schedule was never changed"));
      }
      var before = said.get(said.size() - 2).definition();
      tellingAffected(schedule, now, by, () -> revise(schedule, before, now, by, now));
    }
    schedules.flush();
    changes.changed(schedule);
  }

  private void revise(
      Schedule schedule, ScheduleDefinition definition, Instant from, String by, Instant now) {
    var last = revisions.of(schedule.id());
    var number = last.get(last.size() - 1).number() + 1;
    revisions.persist(
        ScheduleRevision.create(schedule.id(), new Revision(number, from, definition), by, now));
  }

  private void requireNothingPlanned(Schedule schedule, Instant now) {
    revisions
        .planned(schedule.id(), now)
        .ifPresent(
            planned -> {
              throw new ProblemException(
                  Problem.conflict(
                      "schedule.change-planned",
                      "A change is planned for " + planned.effectiveFrom() + "; undo it first"));
            });
  }

  /** Those in which a person has or will have a turn, an override or a fixed shift, by name. */
  public List<Schedule> naming(UUID personId) {
    return schedules.naming(personId, time.instant());
  }

  /** Puts a successor in all places of somebody from now on, also in a planned change. */
  public void replace(Schedule schedule, UUID person, UUID successor, String by) {
    schedules.lockToChange(schedule);
    var now = time.instant();
    var current = current(schedule).definition();
    var planned = revisions.planned(schedule.id(), now);
    var later = planned.map(ScheduleRevision::revision);
    planned.ifPresent(revisions::delete);
    schedules.flush();
    var changed = current.replacing(person, successor);
    if (!changed.equals(current)) {
      revise(schedule, changed, now, by, now);
    }
    later.ifPresent(
        revision ->
            revise(
                schedule,
                revision.definition().replacing(person, successor),
                revision.effectiveFrom(),
                by,
                now));
    schedules.flush();
    changes.changed(schedule);
  }

  /** Levels of policies that point at it reach nobody from now on. */
  public void delete(Schedule schedule) {
    schedule.delete(time.instant());
    changes.changed(schedule);
  }

  private void check(ScheduleDetails details, ScheduleDefinition definition) {
    teams.requireKnown(details.teamId());
    people.requireKnown("layers", definition.people());
  }
}
