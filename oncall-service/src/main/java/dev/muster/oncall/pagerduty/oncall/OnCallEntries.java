package dev.muster.oncall.pagerduty.oncall;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.schedule.Shift;
import dev.muster.oncall.team.TeamRoster;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom escalation policies lead to, level by level. */
@ApplicationScoped
public class OnCallEntries {
  private final EscalationPolicies policies;
  private final Schedules schedules;
  private final FinalSchedules finals;
  private final People people;
  private final PagingDirectory directory;
  private final InstantSource time;

  OnCallEntries(
      EscalationPolicies policies,
      Schedules schedules,
      FinalSchedules finals,
      People people,
      PagingDirectory directory,
      InstantSource time) {
    this.policies = policies;
    this.schedules = schedules;
    this.finals = finals;
    this.people = people;
    this.directory = directory;
    this.time = time;
  }

  /** A target of a level, with a team resolved to its schedules, or to its managers without any. */
  private record Leads(EscalationPolicy policy, int level, UUID scheduleId, UUID personId) {}

  private record Asked(UUID scheduleId, UUID policyId) {}

  /**
   * By policy, level and start.
   *
   * @param earliest whether each person appears once in each level
   * @throws dev.muster.platform.problem.ProblemException 422 {@code schedule.bad-range} when the
   *     range is longer than 400 days
   */
  public List<OnCallEntry> find(OnCallQuestion asked, boolean earliest) {
    var question = asked.at(time.instant());
    if (question.isEmpty()) {
      return List.of();
    }
    var leads =
        policies.all().stream()
            .filter(policy -> question.asksPolicy(policy.id()))
            .flatMap(this::leads)
            .filter(each -> isAsked(each, question))
            .toList();
    var found =
        entries(leads, question).stream()
            .filter(each -> question.asksUser(each.person().id()))
            .sorted(OnCallEntry.ORDER)
            .distinct()
            .toList();
    return earliest ? firstOfEach(found) : found;
  }

  private static boolean isAsked(Leads lead, OnCallQuestion question) {
    return lead.scheduleId() == null
        ? question.asksPermanent()
        : question.asksSchedule(lead.scheduleId());
  }

  private Stream<Leads> leads(EscalationPolicy policy) {
    var leads = new ArrayList<Leads>();
    var levels = policy.snapshot().levels();
    for (int i = 0; i < levels.size(); i++) {
      for (var target : levels.get(i).targets()) {
        leads.addAll(leads(policy, i + 1, target));
      }
    }
    return leads.stream();
  }

  private List<Leads> leads(EscalationPolicy policy, int level, EscalationTarget target) {
    return switch (target.kind()) {
      case PERSON -> List.of(new Leads(policy, level, null, target.id()));
      case SCHEDULE -> List.of(new Leads(policy, level, target.id(), null));
      case NEXT_ON_CALL, DESTINATION -> List.of();
      case TEAM ->
          directory.team(target.id()).map(team -> ofTeam(policy, level, team)).orElse(List.of());
    };
  }

  private static List<Leads> ofTeam(EscalationPolicy policy, int level, TeamRoster team) {
    return team.scheduleIds().isEmpty()
        ? team.managerIds().stream().map(id -> new Leads(policy, level, null, id)).toList()
        : team.scheduleIds().stream().map(id -> new Leads(policy, level, id, null)).toList();
  }

  private List<OnCallEntry> entries(List<Leads> leads, OnCallQuestion question) {
    var known =
        schedules
            .among(
                leads.stream().map(Leads::scheduleId).filter(id -> id != null).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Schedule::id, Function.identity()));
    var shifts = shifts(leads, known, question);
    var persons = persons(leads, shifts.values());
    var entries = new ArrayList<OnCallEntry>();
    for (var lead : leads) {
      if (lead.personId() != null && persons.containsKey(lead.personId())) {
        entries.add(
            new OnCallEntry(
                persons.get(lead.personId()), lead.policy(), lead.level(), null, null, null));
      }
      for (var shift :
          shifts.getOrDefault(new Asked(lead.scheduleId(), lead.policy().id()), List.of())) {
        entries.add(
            new OnCallEntry(
                persons.get(shift.personId()),
                lead.policy(),
                lead.level(),
                known.get(lead.scheduleId()),
                shift.start(),
                shift.end()));
      }
    }
    return entries;
  }

  /** Each policy may have overrides of its own, so that it sees a schedule in its own way. */
  private Map<Asked, List<Shift>> shifts(
      List<Leads> leads, Map<UUID, Schedule> known, OnCallQuestion question) {
    var shifts = new HashMap<Asked, List<Shift>>();
    for (var lead : leads) {
      if (lead.scheduleId() != null && known.containsKey(lead.scheduleId())) {
        shifts.computeIfAbsent(
            new Asked(lead.scheduleId(), lead.policy().id()),
            asked ->
                finals
                    .render(
                        known.get(asked.scheduleId()),
                        asked.policyId(),
                        question.since(),
                        question.until(),
                        true)
                    .shifts());
      }
    }
    return shifts;
  }

  private Map<UUID, Person> persons(List<Leads> leads, Collection<List<Shift>> shifts) {
    var mentioned = new HashSet<UUID>();
    leads.stream().map(Leads::personId).filter(id -> id != null).forEach(mentioned::add);
    shifts.forEach(each -> each.forEach(shift -> mentioned.add(shift.personId())));
    return people.among(mentioned).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static List<OnCallEntry> firstOfEach(List<OnCallEntry> sorted) {
    var seen = new HashSet<List<Object>>();
    return sorted.stream()
        .filter(each -> seen.add(List.of(each.policy().id(), each.level(), each.person().id())))
        .toList();
  }
}
