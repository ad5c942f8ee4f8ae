package dev.muster.oncall.schedule;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is on call by schedules: as it was, as it is, and as a change would make it. */
@ApplicationScoped
public class FinalSchedules {
  /** Schedules are published six weeks ahead (ROT-06). */
  public static final Duration PUBLISHED = Duration.ofDays(42);

  private static final Duration LONGEST_VIEW = Duration.ofDays(400);

  private final ScheduleSpecs specs;
  private final ShiftRecords records;
  private final People people;
  private final PagingDirectory directory;

  FinalSchedules(
      ScheduleSpecs specs, ShiftRecords records, People people, PagingDirectory directory) {
    this.specs = specs;
    this.records = records;
    this.people = people;
    this.directory = directory;
  }

  /**
   * Who is on call in {@code [since, until)}: what was recorded of the past, and what follows from
   * the definition after it.
   *
   * @param policyId the escalation policy that asks; null for none
   * @param whole whether shifts that reach out of the range are shown whole
   * @throws ProblemException 422 {@code schedule.bad-range} when the range is empty or longer than
   *     400 days
   */
  public Rendered render(
      Schedule schedule, UUID policyId, Instant since, Instant until, boolean whole) {
    ScheduleProblems.requireRange(since, until, LONGEST_VIEW, "since", "until");
    var margin = whole ? LONGEST_VIEW : Duration.ZERO;
    var spec = spec(schedule, since.minus(margin), until.plus(margin));
    if (policyId != null) {
      return whole ? spec.renderWhole(policyId, since, until) : spec.render(policyId, since, until);
    }
    var recorded = records.of(schedule.id());
    return whole ? recorded.renderWhole(spec, since, until) : recorded.render(spec, since, until);
  }

  /** The schedules by which a person was on call in {@code [since, until)}, as recorded. */
  public List<UUID> recordedOf(UUID personId, Instant since, Instant until) {
    return records.schedulesOf(personId, since, until);
  }

  /** A schedule with all that decides who is on call in {@code [since, until)}. */
  public ScheduleSpec spec(Schedule schedule, Instant since, Instant until) {
    return specs.find(schedule.id(), since, until, directory::canBeReached).orElseThrow();
  }

  /**
   * What a definition would lead to, without storing it.
   *
   * @throws ProblemException 422 {@code person.unknown} or {@code schedule.bad-range}
   */
  public ScheduleSpec preview(ScheduleDefinition definition, Instant since, Instant until) {
    ScheduleProblems.requireRange(since, until, LONGEST_VIEW, "since", "until");
    people.requireKnown("layers", definition.people());
    return ScheduleSpec.of(null, "", definition, directory::canBeReached);
  }

  /**
   * What a change would lead to, without storing it.
   *
   * @throws ProblemException as {@link #change}
   */
  public ScheduleSpec preview(
      Schedule schedule, ScheduleDefinition definition, Instant effectiveFrom, Instant until) {
    people.requireKnown("layers", definition.people());
    var spec = spec(schedule, effectiveFrom, until);
    var changed =
        new ArrayList<>(
            spec.revisions().stream()
                .filter(revision -> revision.effectiveFrom().isBefore(effectiveFrom))
                .toList());
    changed.add(new Revision(Integer.MAX_VALUE, effectiveFrom, definition));
    return new ScheduleSpec(
        spec.id(), spec.name(), changed, spec.overrides(), spec.temporaries(), spec.reachable());
  }
}
