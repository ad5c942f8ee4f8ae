package dev.muster.oncall.setup;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.TargetResolver;
import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.schedule.Rendered;
import dev.muster.oncall.schedule.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Says when an alert would page nobody, and why. */
public final class ReachabilityCalculator {
  private static final Circumstances URGENT =
      new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null);

  private ReachabilityCalculator() {}

  /**
   * A time at which no level of a policy reaches anybody.
   *
   * @param from when it begins, as far as looked at
   * @param reasons one for each target, or one for the whole policy
   */
  public record Gap(Instant from, List<Unreached> reasons) {
    public Gap {
      reasons = List.copyOf(reasons);
    }
  }

  /** The first time in {@code [from, until)} at which an urgent alert would page nobody. */
  public static Optional<Gap> firstGap(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    for (var at : changes(policy, directory, from, until)) {
      var reasons = nobody(policy, directory, at);
      if (!reasons.isEmpty()) {
        return Optional.of(new Gap(at, reasons));
      }
    }
    return Optional.empty();
  }

  /** Why an urgent alert would page nobody at {@code at}; empty when it would page somebody. */
  static List<Unreached> nobody(PolicySnapshot policy, OnCallDirectory directory, Instant at) {
    if (policy.policyId() == null) {
      return List.of(new Unreached(Unreached.Reason.NO_POLICY, ""));
    }
    if (policy.levels().isEmpty()) {
      return List.of(new Unreached(Unreached.Reason.NO_LEVELS, policy.name()));
    }
    var reasons = new LinkedHashSet<Unreached>();
    var targets = new TargetResolver(policy.policyId(), directory, at, Urgency.HIGH);
    for (var level : policy.levels()) {
      if (level.condition() != null && !level.condition().isMet(URGENT, at)) {
        reasons.add(new Unreached(Unreached.Reason.CONDITION_NOT_MET, ""));
        continue;
      }
      var resolution = targets.everyone(level.targets());
      if (!resolution.pages().isEmpty()) {
        return List.of();
      }
      reasons.addAll(resolution.unreached());
    }
    return List.copyOf(reasons);
  }

  /** The times at which the answer can change: now, and wherever a shift begins or ends. */
  private static TreeSet<Instant> changes(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    var changes = new TreeSet<Instant>();
    changes.add(from);
    policy.levels().stream()
        .map(EscalationLevel::targets)
        .flatMap(List::stream)
        .flatMap(target -> schedules(target, directory))
        .map(directory::schedule)
        .flatMap(Optional::stream)
        .flatMap(schedule -> bounds(schedule.render(policy.policyId(), from, until)).stream())
        .filter(at -> at.isBefore(until))
        .forEach(changes::add);
    return changes;
  }

  private static Stream<UUID> schedules(EscalationTarget target, OnCallDirectory directory) {
    return switch (target.kind()) {
      case PERSON -> Stream.empty();
      case SCHEDULE, NEXT_ON_CALL -> Stream.of(target.id());
      case TEAM ->
          directory.team(target.id()).stream().flatMap(team -> team.scheduleIds().stream());
    };
  }

  private static List<Instant> bounds(Rendered rendered) {
    var bounds = new ArrayList<Instant>();
    for (Shift shift : rendered.shifts()) {
      bounds.add(shift.start());
      bounds.add(shift.end());
    }
    return bounds;
  }
}
