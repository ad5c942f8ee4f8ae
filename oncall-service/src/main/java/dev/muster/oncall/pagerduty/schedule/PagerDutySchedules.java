package dev.muster.oncall.pagerduty.schedule;

import dev.muster.oncall.duty.PersonShifts;
import dev.muster.oncall.duty.PersonShifts.OfSchedule;
import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.pagerduty.Links;
import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.pagerduty.WireId;
import dev.muster.oncall.pagerduty.WireReference;
import dev.muster.oncall.pagerduty.WireUser;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleDefinition;
import dev.muster.oncall.schedule.ScheduleDetails;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Schedules for clients of PagerDuty's API. */
@ApplicationScoped
public class PagerDutySchedules {
  /** How far ahead a person's next shift is looked for. */
  private static final Duration NEXT = Duration.ofDays(90);

  private final Schedules schedules;
  private final FinalSchedules finals;
  private final PersonShifts shifts;
  private final EscalationPolicies policies;
  private final People people;
  private final Teams teams;
  private final Links links;
  private final InstantSource time;

  PagerDutySchedules(
      Schedules schedules,
      FinalSchedules finals,
      PersonShifts shifts,
      EscalationPolicies policies,
      People people,
      Teams teams,
      Links links,
      InstantSource time) {
    this.schedules = schedules;
    this.finals = finals;
    this.shifts = shifts;
    this.policies = policies;
    this.people = people;
    this.teams = teams;
    this.links = links;
    this.time = time;
  }

  /**
   * What is asked of a rendering.
   *
   * @param zone null for the one of each schedule
   * @param range of a zone; null when nothing is to be rendered
   * @param nextOf whose next shift is shown in lists; null for nobody's
   */
  public record Wanted(ZoneId zone, Function<ZoneId, RenderRange> range, UUID nextOf) {
    static final Wanted NOTHING = new Wanted(null, zone -> null, null);

    ZoneId zoneOf(ScheduleDefinition definition) {
      return zone == null ? definition.zone() : zone;
    }

    RenderRange rangeOf(ScheduleDefinition definition) {
      return range.apply(zoneOf(definition));
    }
  }

  /**
   * @throws ProblemException 404 {@code schedule.not-found}, for any text that is no id too
   */
  public Schedule get(String id) {
    return WireId.read(id)
        .map(schedules::get)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("schedule.not-found", "No such schedule")));
  }

  /** By name, with those parts that {@code include} names. */
  public List<WireSchedule> list(
      String search,
      Collection<UUID> teamIds,
      int offset,
      int limit,
      Collection<String> include,
      Wanted wanted) {
    var found = schedules.find(search, teamIds, offset, limit);
    var says = schedules.current(found.stream().map(Schedule::id).toList());
    var all = policies.all();
    var parts = SchedulePart.named(include);
    var next = nextShifts(wanted.nextOf());
    return found.stream()
        .filter(each -> says.containsKey(each.id()))
        .map(
            each ->
                show(
                    each,
                    says.get(each.id()).definition(),
                    parts,
                    wanted,
                    all,
                    next.get(each.id())))
        .toList();
  }

  /** The running or next shift of a person by each schedule. */
  private Map<UUID, Shift> nextShifts(UUID person) {
    if (person == null) {
      return Map.of();
    }
    var now = time.instant();
    return shifts.of(person, now, now.plus(NEXT)).stream()
        .collect(
            Collectors.toMap(
                each -> each.schedule().id(), OfSchedule::shift, (first, later) -> first));
  }

  /** A schedule with all its parts. */
  public WireSchedule show(Schedule schedule, Wanted wanted) {
    return show(
        schedule,
        schedules.current(schedule).definition(),
        SchedulePart.ALL,
        wanted,
        policies.all(),
        null);
  }

  private WireSchedule show(
      Schedule schedule,
      ScheduleDefinition definition,
      Set<SchedulePart> parts,
      Wanted wanted,
      List<EscalationPolicy> all,
      Shift next) {
    var range = wanted.rangeOf(definition);
    var rendered =
        range == null
            ? null
            : finals.render(schedule, null, range.since(), range.until(), range.overflow());
    var facts =
        new ScheduleView.Facts(
            schedule.id(),
            schedule.name(),
            schedule.description(),
            schedule.createdAt(),
            definition,
            rendered,
            policiesThatPointAt(schedule, all),
            owner(schedule),
            next);
    return view(definition, rendered, wanted, range).schedule(facts, parts);
  }

  private ScheduleView view(
      ScheduleDefinition definition, Rendered rendered, Wanted wanted, RenderRange range) {
    return new ScheduleView(links, wanted.zoneOf(definition), range, names(definition, rendered));
  }

  private Map<UUID, String> names(ScheduleDefinition definition, Rendered rendered) {
    var mentioned = new HashSet<>(definition.people());
    if (rendered != null) {
      rendered.shifts().stream().map(Shift::personId).forEach(mentioned::add);
    }
    return people.names(mentioned);
  }

  private List<WireReference> policiesThatPointAt(Schedule schedule, List<EscalationPolicy> all) {
    var target = EscalationTarget.schedule(schedule.id());
    return all.stream()
        .filter(
            policy ->
                policy.snapshot().levels().stream()
                    .anyMatch(level -> level.targets().contains(target)))
        .map(policy -> links.policy(policy.id(), policy.name()))
        .toList();
  }

  private List<WireReference> owner(Schedule schedule) {
    return schedule.teamId() == null || !teams.exists(schedule.teamId())
        ? List.of()
        : List.of(links.team(schedule.teamId(), teams.get(schedule.teamId()).name()));
  }

  /**
   * Adds a schedule.
   *
   * @throws ProblemException 400 {@code pagerduty.invalid-schedule}, 422 {@code team.unknown} or
   *     {@code person.unknown}
   */
  public Schedule add(ScheduleInput input, String by) {
    var definition = definition(input, null, null);
    var details =
        new ScheduleDetails(
            input.name(),
            input.description() == null ? "" : input.description(),
            team(input, null));
    return schedules.add(details, definition, by);
  }

  /**
   * Changes a schedule from now on; what a client sends back as it was shown changes nothing.
   *
   * @throws ProblemException 400 {@code pagerduty.invalid-schedule}, also when the schedule says
   *     what PagerDuty has no words for; 422 and 409 as {@link Schedules#change}
   */
  public void change(Schedule schedule, ScheduleInput input, String by) {
    var current = schedules.current(schedule).definition();
    InvalidSchedule.requireNoLoss(Losses.of(current));
    var definition = definition(input, current, schedule.createdAt());
    var details =
        new ScheduleDetails(
            input.name(),
            input.description() == null ? schedule.description() : input.description(),
            team(input, schedule.teamId()));
    var known = new ScheduleDetails(schedule.name(), schedule.description(), schedule.teamId());
    if (!details.equals(known) || !definition.equals(current)) {
      schedules.change(schedule, details, definition, null, by);
    }
  }

  private static ScheduleDefinition definition(
      ScheduleInput input, ScheduleDefinition current, Instant always) {
    return DefinitionDraft.of(ZoneId.of(input.timeZone()), input.scheduleLayers(), current, always);
  }

  private static UUID team(ScheduleInput input, UUID now) {
    if (input.teams() == null) {
      return now;
    }
    if (input.teams().isEmpty()) {
      return null;
    }
    return WireId.read(input.teams().get(0).id())
        .orElseThrow(
            () -> InvalidSchedule.because(new FieldError("teams[0].id", "exists", "is no team")));
  }

  public void delete(Schedule schedule) {
    schedules.delete(schedule);
  }

  /**
   * What a schedule would come to; the next two weeks when no range was asked for.
   *
   * @throws ProblemException as {@link #add}
   */
  public WireSchedule preview(ScheduleInput input, Wanted wanted) {
    var definition = definition(input, null, null);
    var now = time.instant();
    var asked = wanted.rangeOf(definition);
    var range = asked == null ? new RenderRange(now, now.plus(RenderRange.USUAL), false) : asked;
    var spec = finals.preview(definition, range.since(), range.until());
    var rendered =
        range.overflow()
            ? spec.renderWhole(null, range.since(), range.until())
            : spec.render(null, range.since(), range.until());
    var facts =
        new ScheduleView.Facts(
            null,
            input.name(),
            input.description() == null ? "" : input.description(),
            now,
            definition,
            rendered,
            List.of(),
            List.of(),
            null);
    return view(definition, rendered, wanted, range).schedule(facts, SchedulePart.ALL);
  }

  /** Everybody who is on call in a range, or at this moment when none was asked for. */
  public List<WireUser> users(Schedule schedule, Wanted wanted) {
    var range = wanted.rangeOf(schedules.current(schedule).definition());
    var since = range == null ? time.instant() : range.since();
    var until = range == null ? since.plusNanos(1_000) : range.until();
    var onCall =
        finals.render(schedule, null, since, until, false).shifts().stream()
            .map(Shift::personId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return people.among(onCall).stream()
        .map(person -> links.user(person.id(), person.name()).whole(person))
        .toList();
  }

  public long count(String search, Collection<UUID> teamIds) {
    return schedules.count(search, teamIds);
  }
}
