package dev.muster.oncall.simulation;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.TargetResolver.Resolution;
import dev.muster.oncall.escalation.Unreached;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.rotation.Windows;
import dev.muster.oncall.simulation.Prediction.TimedLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds when a critical alert would reach nobody, by simulating one wherever a shift changes and
 * wherever the hours of a condition begin or end. One that can wait reaches the same people, as
 * quiet hours only put messages off, so there is nothing else to find for it.
 */
public final class HoleFinder {
  private static final Circumstances CRITICAL =
      new Circumstances(Urgency.HIGH, AlertSeverity.CRITICAL, null, null);

  private HoleFinder() {}

  /** The holes in {@code [from, until)}, by time; those that touch and are alike are one. */
  static List<Hole> holes(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    var holes = new ArrayList<Hole>();
    stretches(policy, directory, from, until).forEach(hole -> add(holes, hole));
    return holes;
  }

  /** The beginning of the first hole in {@code [from, until)}. */
  public static Optional<Hole> first(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    return stretches(policy, directory, from, until).findFirst();
  }

  private static Stream<Hole> stretches(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    var starts = List.copyOf(changes(policy, directory, from, until));
    return IntStream.range(0, starts.size())
        .mapToObj(
            i ->
                hole(
                    policy,
                    directory,
                    starts.get(i),
                    i + 1 < starts.size() ? starts.get(i + 1) : until))
        .flatMap(Optional::stream);
  }

  private static void add(List<Hole> holes, Hole hole) {
    var last = holes.isEmpty() ? null : holes.get(holes.size() - 1);
    if (last != null
        && last.until().equals(hole.from())
        && last.lastResort() == hole.lastResort()
        && last.reasons().equals(hole.reasons())) {
      holes.set(
          holes.size() - 1, new Hole(last.from(), hole.until(), hole.lastResort(), hole.reasons()));
    } else {
      holes.add(hole);
    }
  }

  private static Optional<Hole> hole(
      PolicySnapshot policy, OnCallDirectory directory, Instant at, Instant end) {
    var levels = Simulator.run(policy, CRITICAL, null, directory, (any, level) -> 0, at).levels();
    if (levels.stream().anyMatch(level -> !level.lastResort() && level.fired().reached())) {
      return Optional.empty();
    }
    var reasons =
        levels.stream()
            .filter(level -> !level.lastResort())
            .flatMap(level -> reasons(level.fired().resolution()))
            .distinct()
            .toList();
    return Optional.of(
        new Hole(
            at,
            end,
            levels.stream()
                .filter(TimedLevel::lastResort)
                .anyMatch(level -> level.fired().reached()),
            reasons.isEmpty() ? List.of(withoutLevels(policy)) : reasons));
  }

  private static Stream<Unreached> reasons(Resolution resolution) {
    return Stream.concat(
        resolution.unreached().stream(),
        resolution.posts().stream()
            .map(place -> new Unreached(Unreached.Reason.ONLY_PLACES, place.name())));
  }

  private static Unreached withoutLevels(PolicySnapshot policy) {
    return policy.policyId() == null
        ? new Unreached(Unreached.Reason.NO_POLICY, "")
        : new Unreached(Unreached.Reason.NO_LEVELS, policy.name());
  }

  /** Where the answer can change. */
  private static TreeSet<Instant> changes(
      PolicySnapshot policy, OnCallDirectory directory, Instant from, Instant until) {
    var changes = new TreeSet<Instant>();
    changes.add(from);
    policy.levels().stream()
        .map(EscalationLevel::condition)
        .filter(Objects::nonNull)
        .flatMap(
            condition ->
                Windows.changes(condition.windows(), condition.zone(), from, until).stream())
        .forEach(changes::add);
    policy.levels().stream()
        .map(EscalationLevel::targets)
        .flatMap(List::stream)
        .flatMap(target -> schedules(target, directory))
        .distinct()
        .map(directory::schedule)
        .flatMap(Optional::stream)
        .flatMap(schedule -> schedule.render(policy.policyId(), from, until).shifts().stream())
        .flatMap(shift -> Stream.of(shift.start(), shift.end()))
        .filter(at -> at.isAfter(from) && at.isBefore(until))
        .forEach(changes::add);
    return changes;
  }

  private static Stream<UUID> schedules(EscalationTarget target, OnCallDirectory directory) {
    return switch (target.kind()) {
      case PERSON, DESTINATION -> Stream.empty();
      case SCHEDULE, NEXT_ON_CALL -> Stream.of(target.id());
      case TEAM ->
          directory.team(target.id()).stream().flatMap(team -> team.scheduleIds().stream());
    };
  }
}
