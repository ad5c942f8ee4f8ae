package dev.muster.oncall.simulation;

import dev.muster.oncall.escalation.Circumstances;
import dev.muster.oncall.escalation.EscalationAdvance;
import dev.muster.oncall.escalation.EscalationAdvance.FiredLevel;
import dev.muster.oncall.escalation.EscalationCalculator;
import dev.muster.oncall.escalation.EscalationPosition;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.TargetResolver.Resolution;
import dev.muster.oncall.page.PlannedPage;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.simulation.Prediction.TimedLevel;
import java.time.Instant;
import java.util.ArrayList;

/** Follows an alert through its policy as if nobody ever answered. */
public final class Simulator {
  private final PolicySnapshot policy;
  private final OnCallDirectory directory;
  private final EscalationAdvance.Turns turns;

  private Simulator(
      PolicySnapshot policy, OnCallDirectory directory, EscalationAdvance.Turns turns) {
    this.policy = policy;
    this.directory = directory;
    this.turns = turns;
  }

  /**
   * @param raiseAt when the alert becomes urgent; null for one that is urgent or can always wait
   * @param turns whose turn it is at levels that page one target after the other; a prediction
   *     should not take any
   */
  public static Prediction run(
      PolicySnapshot policy,
      Circumstances circumstances,
      Instant raiseAt,
      OnCallDirectory directory,
      EscalationAdvance.Turns turns,
      Instant openedAt) {
    var simulator = new Simulator(policy, directory, turns);
    var opened = EscalationCalculator.open(policy, openedAt);
    if (raiseAt == null) {
      return simulator.follow(circumstances, opened);
    }
    var quiet = simulator.follow(circumstances, opened, raiseAt);
    var urgent =
        new Circumstances(
            Urgency.HIGH,
            circumstances.alertSeverity(),
            circumstances.incidentSeverity(),
            circumstances.priority());
    var anew = new EscalationPosition(0, 0, false, raiseAt);
    return new Prediction(
        quiet.levels(),
        quiet.endsAt(),
        new Prediction.Raised(raiseAt, simulator.follow(urgent, anew)));
  }

  private Prediction follow(Circumstances circumstances, EscalationPosition from) {
    return follow(circumstances, from, Instant.MAX);
  }

  /**
   * @param until when all that did not happen yet is dropped
   */
  private Prediction follow(Circumstances circumstances, EscalationPosition from, Instant until) {
    var levels = new ArrayList<TimedLevel>();
    var position = from;
    while (position.nextAt().isBefore(until)) {
      var at = position.nextAt();
      var advance = EscalationAdvance.of(policy, position, circumstances, directory, turns, at);
      advance
          .fired()
          .forEach(
              fired ->
                  levels.add(
                      new TimedLevel(
                          at, cut(fired, until), fired.level() == policy.levels().size())));
      if (advance.exhausted()) {
        return new Prediction(levels, at, null);
      }
      position = advance.next();
    }
    return new Prediction(levels, until, null);
  }

  private static FiredLevel cut(FiredLevel level, Instant until) {
    var pages =
        level.resolution().pages().stream()
            .map(
                page ->
                    new PlannedPage(
                        page.person(),
                        page.path(),
                        page.steps().stream()
                            .filter(step -> step.dueAt().isBefore(until))
                            .toList()))
            .toList();
    return new FiredLevel(
        level.run(),
        level.level(),
        new Resolution(pages, level.resolution().posts(), level.resolution().unreached()));
  }
}
