package dev.muster.oncall.schedule;

import dev.muster.oncall.person.People;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the overrides of schedules. */
@ApplicationScoped
public class Overrides {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final ScheduleRepository schedules;
  private final OverrideRepository overrides;
  private final Schedules definitions;
  private final People people;
  private final ScheduleChanges changes;
  private final InstantSource time;

  Overrides(
      ScheduleRepository schedules,
      OverrideRepository overrides,
      Schedules definitions,
      People people,
      ScheduleChanges changes,
      InstantSource time) {
    this.schedules = schedules;
    this.overrides = overrides;
    this.definitions = definitions;
    this.people = people;
    this.changes = changes;
    this.time = time;
  }

  /**
   * By start.
   *
   * @param since null for those that are not over
   */
  public Page<ScheduleOverride> page(Schedule schedule, Instant since, PageRequest wanted) {
    return overrides.page(schedule.id(), since == null ? time.instant() : since, wanted);
  }

  /** Those that touch {@code [since, until)}, in the order in which they were added. */
  public List<ScheduleOverride> touching(Schedule schedule, Instant since, Instant until) {
    return overrides.touching(schedule.id(), since, until);
  }

  /**
   * @throws ProblemException 404 {@code override.not-found}
   */
  public ScheduleOverride get(Schedule schedule, UUID id) {
    return overrides
        .of(schedule.id(), id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("override.not-found", "No such override")));
  }

  /**
   * Adds an override; what lies before now of it is cut off, as the past does not change.
   *
   * @throws ProblemException 422 {@code schedule.bad-range}, {@code person.unknown} or {@code
   *     override.unknown-layer}; 409 {@code override.overlaps} when another is about the same place
   *     at the same time
   */
  public ScheduleOverride add(Schedule schedule, NewOverride wanted, String by) {
    schedules.lock(schedule);
    overrides.touching(schedule.id(), wanted.startsAt(), wanted.endsAt()).stream()
        .filter(wanted::isAboutSamePlace)
        .findFirst()
        .ifPresent(
            other -> {
              throw new ProblemException(
                  Problem.conflict(
                      "override.overlaps",
                      "From %s until %s there is an override about the same already; end it first"
                          .formatted(other.startsAt(), other.endsAt())));
            });
    return addOver(schedule, wanted, by);
  }

  /**
   * As {@link #add}, but over others: where two are about the same place, this one counts.
   *
   * @throws ProblemException 422 as {@link #add}
   */
  public ScheduleOverride addOver(Schedule schedule, NewOverride wanted, String by) {
    ScheduleProblems.requireRange(
        wanted.startsAt(), wanted.endsAt(), LONGEST, "startsAt", "endsAt");
    var now = time.instant();
    if (!wanted.endsAt().isAfter(now)) {
      throw ScheduleProblems.badRange("endsAt", "is in the past");
    }
    people.requireKnown("personId", Stream.of(wanted.personId()).filter(Objects::nonNull).toList());
    people.requireKnown(
        "originalId", Stream.of(wanted.originalId()).filter(Objects::nonNull).toList());
    requireLayer(schedule, wanted.layerId());
    var start = wanted.startsAt().isBefore(now) ? now : wanted.startsAt();
    var override = ScheduleOverride.create(schedule.id(), wanted.startingAt(start), by, now);
    overrides.persistAndFlush(override);
    changes.changed(schedule);
    return override;
  }

  /**
   * Puts a successor in the place of somebody in all overrides that are not over; what a running
   * one said until now stays.
   */
  public void replace(Schedule schedule, UUID person, UUID successor, String by) {
    var now = time.instant();
    overrides
        .naming(schedule.id(), person, now)
        .forEach(
            override -> {
              var replaced = NewOverride.of(override).replacing(person, successor);
              if (override.startsAt().isBefore(now)) {
                override.endAt(now);
                overrides.persist(
                    ScheduleOverride.create(schedule.id(), replaced.startingAt(now), by, now));
              } else {
                override.change(replaced);
              }
            });
    changes.changed(schedule);
  }

  private void requireLayer(Schedule schedule, UUID layerId) {
    if (layerId != null
        && definitions.current(schedule).definition().layers().stream()
            .noneMatch(layer -> layer.id().equals(layerId))) {
      throw new ProblemException(
          Problem.unprocessable(
              "override.unknown-layer",
              "The schedule has no such layer",
              new FieldError("layerId", "exists", "is no layer of the schedule")));
    }
  }

  /**
   * Takes an override back: one to come disappears, a running one ends now, a past one stays.
   *
   * @return whether it was running
   * @throws ProblemException 404 {@code override.not-found}, 409 {@code override.over}
   */
  public boolean end(Schedule schedule, UUID id) {
    var override = get(schedule, id);
    var now = time.instant();
    if (!override.endsAt().isAfter(now)) {
      throw new ProblemException(
          Problem.conflict("override.over", "This override is over and stays as history"));
    }
    var running = override.startsAt().isBefore(now);
    if (running) {
      override.endAt(now);
    } else {
      overrides.delete(override);
    }
    changes.changed(schedule);
    return running;
  }
}
