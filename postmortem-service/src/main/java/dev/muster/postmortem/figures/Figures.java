package dev.muster.postmortem.figures;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.policy.PostmortemPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes a metric over a scope: as a whole, in its course, and broken down. */
@ApplicationScoped
public class Figures {
  private static final int MOST_GROUPS = 50;

  private final Observations observations;
  private final InstantSource time;

  Figures(Observations observations, InstantSource time) {
    this.observations = observations;
    this.time = time;
  }

  /**
   * How figures are shown.
   *
   * @param zone whose midnights begin the parts of a trend
   * @param by null for no breakdown
   */
  public record Presentation(ZoneId zone, TrendStep step, Reading reading, GroupBy by) {}

  /** The figure of one part of a trend. */
  public record TrendPart(Instant since, Instant until, Figure figure) {}

  /**
   * The figure of one group.
   *
   * @param key a severity, or the id of a service or team
   */
  public record Group(String key, Figure figure) {}

  /** A metric over a scope. */
  public record Result(Figure figure, List<TrendPart> trend, List<Group> groups) {}

  /** Computes {@code metric}. */
  public Result of(
      MetricDefinition metric, PostmortemPolicy policy, Scope scope, Presentation presentation) {
    List<Observation> observed = observations.of(metric, scope, presentation.by());
    Sample sample = new Sample(observed);
    Instant until = end(metric, scope);
    FigureCalculator calculator =
        new FigureCalculator(new Targets(metric, policy), presentation.reading());
    return new Result(
        calculator.of(sample, scope.since(), until, scope.severity()),
        presentation.step().parts(scope.since(), until, presentation.zone()).stream()
            .map(
                part ->
                    new TrendPart(
                        part.since(),
                        part.until(),
                        calculator.of(sample, part.since(), part.until(), scope.severity())))
            .toList(),
        presentation.by() == null
            ? List.of()
            : groups(calculator, observed, scope, presentation.by(), until));
  }

  /** Time that has not come yet is no time between failures. */
  private Instant end(MetricDefinition metric, Scope scope) {
    Instant now = time.instant();
    boolean future = metric.kind() == MetricKind.MTBF && now.isBefore(scope.until());
    return future && scope.since().isBefore(now) ? now : scope.until();
  }

  private static List<Group> groups(
      FigureCalculator calculator,
      List<Observation> observed,
      Scope scope,
      GroupBy by,
      Instant until) {
    Map<String, List<Observation>> parts = new LinkedHashMap<>();
    for (Observation one : observed) {
      one.groups().forEach(key -> parts.computeIfAbsent(key, unseen -> new ArrayList<>()).add(one));
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new Group(
                    part.getKey(),
                    calculator.of(
                        new Sample(part.getValue()),
                        scope.since(),
                        until,
                        severity(by, part.getKey(), scope))))
        .filter(group -> group.figure().sample() + group.figure().without() > 0)
        .sorted(order(by))
        .limit(MOST_GROUPS)
        .toList();
  }

  private static Severity severity(GroupBy by, String key, Scope scope) {
    return by == GroupBy.SEVERITY ? Severity.valueOf(key) : scope.severity();
  }

  private static Comparator<Group> order(GroupBy by) {
    Comparator<Group> byKey = Comparator.comparing(Group::key);
    return by == GroupBy.SEVERITY
        ? byKey
        : Comparator.<Group>comparingInt(group -> -group.figure().sample()).thenComparing(byKey);
  }
}
