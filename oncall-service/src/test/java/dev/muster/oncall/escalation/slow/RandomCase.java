package dev.muster.oncall.escalation.slow;

import static dev.muster.oncall.escalation.slow.Draw.MINUTE;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Severity;
import dev.muster.oncall.escalation.slow.Case.Action;
import dev.muster.oncall.escalation.slow.Case.Answer;
import dev.muster.oncall.escalation.slow.Case.Story;
import dev.muster.oncall.escalation.slow.Plan.Level;
import dev.muster.oncall.escalation.slow.Plan.Only;
import dev.muster.oncall.escalation.slow.Setting.Kind;
import dev.muster.oncall.escalation.slow.Setting.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Draws a policy, alerts that escalate by it, and what people do. */
final class RandomCase {
  private static final int OPENING_MINUTES = 90;
  private static final int ANSWERED_WITHIN = 200;
  private static final int HALF_A_MINUTE = 30;

  /** Between alerts that share a policy, so that none takes its turn together with another. */
  private static final int APART = 10;

  /** Between answers that do not coincide with anything that is due. */
  private static final int BESIDE = 7;

  private final Draw draw;
  private final Instant begin;
  private final boolean mayCoincide;

  private RandomCase(Draw draw, Instant begin, boolean mayCoincide) {
    this.draw = draw;
    this.begin = begin;
    this.mayCoincide = mayCoincide;
  }

  /**
   * @param mayCoincide whether people may do something at the very instant at which something is
   *     due
   */
  static RandomCase with(long seed, Instant begin, boolean mayCoincide) {
    return new RandomCase(new Draw(seed), begin, mayCoincide);
  }

  /**
   * @param alone whether no second alert shares the policy
   */
  Case drawn(int number, int setting, int service, boolean alone) {
    var count = alone || !draw.oneIn(15) ? 1 : 2;
    var plan = plan();
    return new Case(
        number,
        setting,
        service,
        plan,
        List.of(0, 1).subList(0, count).stream().map(i -> story(i * APART)).toList());
  }

  private Story story(int secondsApart) {
    var opens = begin.plusSeconds(draw.minutes(OPENING_MINUTES) + secondsApart);
    var answers = new TreeMap<Instant, Answer>();
    for (int i = draw.below(7); i > 0; i--) {
      var beside = mayCoincide ? (draw.oneIn(4) ? HALF_A_MINUTE : 0) : BESIDE * i;
      var at = opens.plusSeconds(MINUTE + draw.minutes(ANSWERED_WITHIN) + beside);
      answers.put(at, answer(at));
    }
    return new Story(
        draw.any(List.of(AlertSeverity.values())), opens, List.copyOf(answers.values()));
  }

  private Answer answer(Instant at) {
    var action =
        switch (draw.below(16)) {
          case 0, 1, 2, 3 -> Action.ACKNOWLEDGE;
          case 4, 5 -> Action.UNACKNOWLEDGE;
          case 6, 7 -> Action.SNOOZE;
          case 8, 9, 10 -> Action.ESCALATE;
          case 11 -> Action.REASSIGN;
          case 12 -> Action.PAGE;
          case 13 -> Action.RESOLVE;
          default -> Action.ASSESS;
        };
    return new Answer(
        at,
        action,
        draw.below(RandomSetting.PEOPLE),
        MINUTE + draw.minutes(60),
        action == Action.REASSIGN ? plan() : null,
        action == Action.PAGE ? targets() : List.of(),
        action == Action.ASSESS ? draw.any(List.of(Severity.values())) : null);
  }

  private Plan plan() {
    var levels = draw.oneIn(12) ? List.<Level>of() : draw.some(1, 4, this::level);
    return new Plan(
        levels,
        levels.isEmpty() ? 0 : draw.below(3),
        MINUTE + draw.minutes(10),
        draw.oneIn(2) ? null : MINUTE + draw.minutes(40),
        draw.oneIn(3) ? targets() : List.of());
  }

  private Level level() {
    return new Level(
        draw.oneIn(4) ? 0 : MINUTE + draw.minutes(20), draw.oneIn(3), targets(), only());
  }

  private List<Target> targets() {
    return draw.some(1, 3, this::target).stream().distinct().toList();
  }

  private Target target() {
    return switch (draw.below(6)) {
      case 0, 1 -> new Target(Kind.PERSON, draw.below(RandomSetting.PEOPLE));
      case 2, 3 -> new Target(Kind.SCHEDULE, draw.below(RandomSetting.SCHEDULES));
      case 4 -> new Target(Kind.NEXT_ON_CALL, draw.below(RandomSetting.SCHEDULES));
      default -> new Target(Kind.TEAM, 0);
    };
  }

  private Only only() {
    var zone = draw.zone();
    return switch (draw.below(8)) {
      case 0 ->
          new Only(
              Set.copyOf(draw.some(1, 3, () -> draw.any(List.of(AlertSeverity.values())))),
              Set.of(),
              zone,
              List.of());
      case 1 ->
          new Only(
              Set.of(),
              Set.copyOf(draw.some(1, 3, () -> draw.any(List.of(Severity.values())))),
              zone,
              List.of());
      case 2 -> new Only(Set.of(), Set.of(), zone, draw.some(1, 2, () -> draw.hours(0, 20)));
      default -> Only.ALWAYS;
    };
  }
}
