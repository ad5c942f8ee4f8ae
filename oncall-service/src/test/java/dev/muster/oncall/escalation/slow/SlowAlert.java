package dev.muster.oncall.escalation.slow;

import dev.muster.contracts.Severity;
import dev.muster.oncall.escalation.slow.Case.Answer;
import dev.muster.oncall.escalation.slow.Setting.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One alert of a {@link SlowPager}. */
final class SlowAlert {
  private final int number;
  private final Case.Story story;
  private final Setting setting;
  private final Urgency service;
  private final Map<String, Integer> turns;
  private final List<Happening> noticed;
  private final Map<Instant, Answer> answers;
  private final List<Waiting> waiting = new ArrayList<>();

  private Plan plan;
  private String planName;
  private List<Step> programme;
  private int place;
  private Instant next;
  private boolean anyone;
  private boolean high;
  private boolean isOpen;
  private boolean isHeld;
  private boolean isAsleep;
  private Instant heldUntil;
  private Severity incident;

  SlowAlert(
      int number,
      Case one,
      Setting setting,
      Urgency service,
      Map<String, Integer> turns,
      List<Happening> noticed) {
    this.number = number;
    this.story = one.alerts().get(number);
    this.answers = story.answers().stream().collect(Collectors.toMap(Answer::at, each -> each));
    this.setting = setting;
    this.service = service;
    this.turns = turns;
    this.noticed = noticed;
    goBy(one.plan(), "plan");
  }

  /** A level of a run; the last resort comes as one more level of the last run. */
  private record Step(int run, int level) {}

  /** A message that is not due yet. */
  private record Waiting(int person, boolean urgent, int address, Instant due) {}

  private void goBy(Plan other, String name) {
    plan = other;
    planName = name;
    programme = new ArrayList<>();
    var levels = plan.levels().size();
    for (int run = 0; run <= plan.repeats(); run++) {
      for (int level = 0; level < levels; level++) {
        programme.add(new Step(run, level));
      }
    }
    if (!plan.lastResort().isEmpty()) {
      programme.add(new Step(plan.repeats(), levels));
    }
  }

  void live(Instant at) {
    if (at.equals(story.opens())) {
      isOpen = true;
      high = service.isHigh(story.severity(), at);
      next = at.plusSeconds(plan.levels().isEmpty() ? 0 : plan.levels().get(0).delaySeconds());
    }
    if (!isOpen) {
      return;
    }
    if (isHeld && at.equals(heldUntil)) {
      release(at);
      beginAnew(at);
    }
    if (!isHeld && at.getEpochSecond() % 60 == 0 && isRaised(at)) {
      waiting.removeIf(each -> !each.urgent());
      beginAnew(at);
    }
    escalate(at);
    sendWhatIsDue(at);
    Optional.ofNullable(answers.get(at)).ifPresent(this::answer);
  }

  /** Hours begin and end on whole minutes. */
  private boolean isRaised(Instant at) {
    var raised = !high && service.isHigh(story.severity(), at);
    high |= raised;
    return raised;
  }

  private void release(Instant at) {
    isHeld = false;
    isAsleep = false;
    heldUntil = null;
    isRaised(at);
  }

  private void beginAnew(Instant at) {
    place = 0;
    anyone = false;
    next = at;
    escalate(at);
  }

  private void escalate(Instant at) {
    while (!isHeld && next != null && !next.isAfter(at)) {
      if (place == programme.size()) {
        noticed.add(Happening.end(at, number));
        next = null;
      } else {
        fire(at);
      }
    }
  }

  private void fire(Instant at) {
    var step = programme.get(place++);
    if (step.level() == 0) {
      anyone = false;
    }
    var people =
        step.level() == plan.levels().size() ? all(plan.lastResort(), at) : paged(step, at);
    people.forEach(person -> page(at, step.run(), step.level(), person, high));
    anyone |= !people.isEmpty();
    next = at.plusSeconds(pause(step, !people.isEmpty()));
  }

  private long pause(Step fired, boolean reached) {
    if (fired.level() + 1 < plan.levels().size()) {
      return reached ? plan.levels().get(fired.level() + 1).delaySeconds() : 0;
    }
    return fired.run() == plan.repeats() && !anyone ? 0 : plan.pauseSeconds();
  }

  private Set<Integer> paged(Step step, Instant at) {
    var level = plan.levels().get(step.level());
    if (!level.only().met(story.severity(), incident, at)) {
      return Set.of();
    }
    if (!level.inTurns()) {
      return all(level.targets(), at);
    }
    var turn = turns.merge(planName + " " + step.level(), 1, Integer::sum) - 1;
    for (int i = 0; i < level.targets().size(); i++) {
      var people = setting.reached(level.targets().get((turn + i) % level.targets().size()), at);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return Set.of();
  }

  private Set<Integer> all(Collection<Target> targets, Instant at) {
    var people = new LinkedHashSet<Integer>();
    targets.forEach(target -> people.addAll(setting.reached(target, at)));
    return people;
  }

  private void page(Instant at, int run, int level, int person, boolean urgent) {
    var human = setting.people().get(person);
    noticed.add(Happening.page(at, number, run, level, human.name()));
    human
        .messages(urgent, at)
        .forEach(
            message -> waiting.add(new Waiting(person, urgent, message.address(), message.due())));
    sendWhatIsDue(at);
  }

  private void sendWhatIsDue(Instant at) {
    for (var each = waiting.iterator(); each.hasNext(); ) {
      var message = each.next();
      if (!message.due().isAfter(at)) {
        each.remove();
        var name = setting.people().get(message.person()).name();
        noticed.add(Happening.message(at, number, name, message.address()));
      }
    }
  }

  private void answer(Answer answer) {
    if (!isOpen) {
      return;
    }
    var at = answer.at();
    switch (answer.action()) {
      case ACKNOWLEDGE -> acknowledge(answer);
      case UNACKNOWLEDGE -> {
        if (isHeld) {
          release(at);
          beginAnew(at);
        }
      }
      case SNOOZE -> {
        acknowledge(answer);
        isAsleep = true;
        heldUntil = at.plusSeconds(answer.seconds());
      }
      case ESCALATE -> hasten(at);
      case REASSIGN -> {
        if (isHeld) {
          release(at);
        }
        waiting.clear();
        goBy(answer.plan(), "given at " + at);
        beginAnew(at);
      }
      case PAGE -> pageByHand(answer);
      case RESOLVE -> {
        waiting.clear();
        isOpen = false;
      }
      case ASSESS -> incident = answer.incident();
    }
  }

  /**
   * Whoever takes what is taken keeps it for another while, unless it sleeps, and is asked no more
   * themselves; others who were paged by hand meanwhile still are.
   */
  private void acknowledge(Answer answer) {
    waiting.removeIf(each -> !isHeld || each.person() == answer.person());
    if (!isAsleep) {
      heldUntil = plan.leaseSeconds() == null ? null : answer.at().plusSeconds(plan.leaseSeconds());
    }
    isHeld = true;
  }

  private void hasten(Instant at) {
    if (place == programme.size()) {
      noticed.add(Happening.refused(at, number, Case.Action.ESCALATE));
      return;
    }
    if (isHeld) {
      release(at);
    }
    next = at;
    escalate(at);
  }

  private void pageByHand(Answer answer) {
    var people = all(answer.targets(), answer.at());
    if (people.isEmpty()) {
      noticed.add(Happening.refused(answer.at(), number, Case.Action.PAGE));
    }
    people.forEach(person -> page(answer.at(), 0, -1, person, true));
  }
}
