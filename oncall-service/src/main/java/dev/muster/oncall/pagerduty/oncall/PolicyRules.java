package dev.muster.oncall.pagerduty.oncall;

import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.TargetKind;
import dev.muster.oncall.pagerduty.Links;
import dev.muster.oncall.pagerduty.WireReference;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the levels of escalation policies in PagerDuty's words. */
@ApplicationScoped
class PolicyRules {
  private static final int MINUTE = 60;

  private final People people;
  private final Schedules schedules;
  private final PagingDirectory directory;
  private final Links links;

  PolicyRules(People people, Schedules schedules, PagingDirectory directory, Links links) {
    this.people = people;
    this.schedules = schedules;
    this.directory = directory;
    this.links = links;
  }

  /** The rules of each policy, by its id. */
  Map<UUID, List<WireRule>> of(Collection<EscalationPolicy> policies) {
    var targets = new HashSet<EscalationTarget>();
    policies.forEach(
        policy -> policy.snapshot().levels().forEach(level -> targets.addAll(level.targets())));
    var references = references(targets);
    return policies.stream()
        .collect(
            Collectors.toMap(
                EscalationPolicy::id, policy -> rules(policy, references), (same, again) -> same));
  }

  /** What was deleted is left out. */
  private Map<EscalationTarget, WireReference> references(Set<EscalationTarget> targets) {
    var found = new HashMap<EscalationTarget, WireReference>();
    people
        .names(ids(targets, TargetKind.PERSON))
        .forEach((id, name) -> found.put(EscalationTarget.person(id), user(id, name)));
    for (Schedule schedule : schedules.among(ids(targets, TargetKind.SCHEDULE))) {
      found.put(
          EscalationTarget.schedule(schedule.id()), links.schedule(schedule.id(), schedule.name()));
    }
    for (var id : ids(targets, TargetKind.TEAM)) {
      directory
          .team(id)
          .ifPresent(team -> found.put(EscalationTarget.team(id), links.team(id, team.name())));
    }
    return found;
  }

  private WireReference user(UUID id, String name) {
    var user = links.user(id, name);
    return new WireReference(user.id(), user.type(), user.summary(), user.self(), user.htmlUrl());
  }

  private static List<UUID> ids(Set<EscalationTarget> targets, TargetKind kind) {
    return targets.stream()
        .filter(target -> target.kind() == kind)
        .map(EscalationTarget::id)
        .toList();
  }

  private static List<WireRule> rules(
      EscalationPolicy policy, Map<EscalationTarget, WireReference> references) {
    var snapshot = policy.snapshot();
    var levels = snapshot.levels();
    var rules = new ArrayList<WireRule>();
    for (int i = 0; i < levels.size(); i++) {
      var untilNext =
          i + 1 < levels.size() ? levels.get(i + 1).delaySeconds() : snapshot.repeatDelaySeconds();
      rules.add(
          new WireRule(
              policy.id() + "-" + (i + 1),
              Math.max(1, (untilNext + MINUTE - 1) / MINUTE),
              switch (levels.get(i).strategy()) {
                case EVERYONE -> "assign_to_everyone";
                case ROUND_ROBIN -> "round_robin";
              },
              targets(levels.get(i), references)));
    }
    return rules;
  }

  private static List<WireReference> targets(
      EscalationLevel level, Map<EscalationTarget, WireReference> references) {
    return level.targets().stream().filter(references::containsKey).map(references::get).toList();
  }
}
