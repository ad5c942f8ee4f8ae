package dev.muster.incident.next;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.checklist.Fact;
import dev.muster.incident.gate.Check;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.next.Step.Press;
import dev.muster.incident.next.StepFacts.Item;
import dev.muster.incident.next.StepFacts.Numbered;
import dev.muster.incident.timeline.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done next in an incident, what presses most first: somebody who decides, then what
 * is late, what comes due within minutes, and what else is open.
 */
public final class NextSteps {
  static final Duration SOON = Duration.ofMinutes(5);
  static final Duration TARGET_NEAR = Duration.ofMinutes(15);
  static final Duration DECISION_PATIENCE = Duration.ofMinutes(10);

  private final StepFacts facts;
  private final Instant now;
  private final List<Step> steps = new ArrayList<>();

  private NextSteps(StepFacts facts, Instant now) {
    this.facts = facts;
    this.now = now;
  }

  /** All steps in the order in which they press; empty when there is nothing to do. */
  public static List<Step> of(StepFacts facts, Instant now) {
    var next = new NextSteps(facts, now);
    if (Lifecycle.isOpen(facts.state())) {
      next.command();
      next.clocks();
      next.work();
      next.gate();
    }
    if (facts.state() != IncidentState.CANCELLED) {
      next.records();
    }
    return next.steps.stream().sorted(Step.ORDER).toList();
  }

  private void command() {
    if (facts.offeredTo() != null) {
      add(
          StepKind.ANSWER_OFFER,
          Press.BLOCKS,
          Line.of("next.ANSWER_OFFER").value("name", facts.offeredTo()),
          null,
          null);
    } else if (!facts.commanded()) {
      add(StepKind.TAKE_COMMAND, Press.BLOCKS, Line.of("next.TAKE_COMMAND"), null, null);
    }
    facts.vacantRoles().stream()
        .filter(role -> !role.key().equals("commander"))
        .map(
            role ->
                Step.open(
                    StepKind.ASSIGN_ROLE,
                    Line.of("next.ASSIGN_ROLE").phrase("role", role.name()),
                    role.key()))
        .forEach(steps::add);
  }

  private void clocks() {
    if (facts.state() == IncidentState.DETECTED) {
      timed(StepKind.ACKNOWLEDGE, Line.of("next.ACKNOWLEDGE"), null, facts.acknowledgeBy(), SOON);
    }
    within(StepKind.POST_UPDATE, facts.nextUpdateAt(), SOON);
    people();
  }

  private void people() {
    if (facts.nobodyPaged()) {
      add(StepKind.CALL_PEOPLE, Press.BLOCKS, Line.of("next.nobody-paged"), null, null);
      return;
    }
    within(StepKind.CALL_PEOPLE, facts.resolveBy(), TARGET_NEAR);
    if (facts.missingPeople() > 0 && !isNear(facts.resolveBy(), TARGET_NEAR)) {
      steps.add(
          Step.open(
              StepKind.CALL_PEOPLE,
              Line.of("next.missing-people").value("count", facts.missingPeople()),
              null));
    }
  }

  private void work() {
    facts
        .proposals()
        .forEach(
            proposal ->
                timed(
                    StepKind.DECIDE,
                    line(StepKind.DECIDE, proposal),
                    String.valueOf(proposal.number()),
                    proposal.at().plus(DECISION_PATIENCE),
                    SOON));
    facts.unanswered().forEach(this::askForObjections);
    facts.tasks().forEach(task -> whenTimeIsUp(StepKind.ASK_ABOUT_TASK, task));
    facts.hypotheses().forEach(open -> whenTimeIsUp(StepKind.ASK_ABOUT_HYPOTHESIS, open));
    if (!facts.impactKnown()) {
      steps.add(Step.open(StepKind.ASSESS_IMPACT, Line.of("next.ASSESS_IMPACT"), null));
    }
    var asksForCause =
        facts.state() == IncidentState.ACKNOWLEDGED || facts.state() == IncidentState.INVESTIGATING;
    if (asksForCause && !facts.causeKnown() && facts.hypotheses().isEmpty()) {
      steps.add(Step.open(StepKind.PROPOSE_HYPOTHESIS, Line.of("next.PROPOSE_HYPOTHESIS"), null));
    }
  }

  /** To stay silent is an answer, too, so that it is never late. */
  private void askForObjections(Numbered proposal) {
    add(
        StepKind.OBJECT,
        Press.SOON,
        line(StepKind.OBJECT, proposal),
        String.valueOf(proposal.number()),
        null);
  }

  private void gate() {
    if (facts.state() != IncidentState.MONITORING) {
      return;
    }
    if (facts.gate().isOpen()) {
      add(StepKind.RESOLVE, Press.SOON, Line.of("next.RESOLVE"), null, null);
    }
    facts.gate().missing().stream()
        .map(CheckResult::check)
        .filter(check -> check != Check.STABLE)
        .map(check -> Step.open(kind(check), line(check), check.name()))
        .forEach(steps::add);
  }

  /** What is owed to those who come later, also when the trouble is over. */
  private void records() {
    facts.checklist().stream()
        .filter(item -> isNear(item.dueAt(), SOON))
        .filter(item -> !facts.nobodyPaged() || item.done() != Fact.ON_CALL_PAGED)
        .forEach(
            item ->
                timed(
                    kind(item),
                    Line.of("next.TICK").phrase("text", item.text()),
                    item.key(),
                    item.dueAt(),
                    SOON));
    if (Lifecycle.isOpen(facts.state())) {
      return;
    }
    facts.outcomes().stream()
        .map(
            decision ->
                Step.open(
                    StepKind.RECORD_OUTCOME,
                    line(StepKind.RECORD_OUTCOME, decision),
                    String.valueOf(decision.number())))
        .forEach(steps::add);
    if (facts.state() == IncidentState.RESOLVED) {
      steps.add(Step.open(StepKind.CLOSE, Line.of("next.CLOSE"), null));
    }
  }

  /** People are paged by paging them; whatever else is not done is said to be done. */
  private static StepKind kind(Item item) {
    return item.done() == Fact.ON_CALL_PAGED ? StepKind.CALL_PEOPLE : StepKind.TICK;
  }

  private static StepKind kind(Check check) {
    return switch (check) {
      case METRICS_AT_BASELINE, REPORTS_STOPPED -> StepKind.VOUCH;
      case ALERTS_CLEARED -> StepKind.LOOK_AT_ALERTS;
      case ROOT_CAUSE_KNOWN -> StepKind.RECORD_CAUSE;
      case STABLE -> throw new IllegalArgumentException("time alone makes it stable");
    };
  }

  private static Line line(Check check) {
    return Line.of("next." + kind(check)).term("check", "check." + check);
  }

  private static Line line(StepKind kind, Numbered one) {
    return Line.of("next." + kind).value("number", one.number()).value("title", one.title());
  }

  private void whenTimeIsUp(StepKind kind, Numbered one) {
    if (one.at() != null && !one.at().isAfter(now)) {
      add(kind, Press.LATE, line(kind, one), String.valueOf(one.number()), one.at());
    }
  }

  private void within(StepKind kind, Instant due, Duration near) {
    if (isNear(due, near)) {
      timed(kind, Line.of("next." + kind), null, due, near);
    }
  }

  private void timed(StepKind kind, Line line, String subject, Instant due, Duration near) {
    var press = !isNear(due, near) ? Press.OPEN : due.isAfter(now) ? Press.SOON : Press.LATE;
    add(kind, press, line, subject, due);
  }

  private boolean isNear(Instant due, Duration near) {
    return due != null && !due.isAfter(now.plus(near));
  }

  private void add(StepKind kind, Press press, Line line, String subject, Instant due) {
    steps.add(new Step(kind, press, line, subject, due));
  }
}
