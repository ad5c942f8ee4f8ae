package dev.muster.incident.next;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.checklist.ChecklistCalculator;
import dev.muster.incident.checklist.ChecklistItem;
import dev.muster.incident.checklist.Checklists;
import dev.muster.incident.checklist.Fact;
import dev.muster.incident.decision.Decision;
import dev.muster.incident.decision.DecisionRepository;
import dev.muster.incident.decision.DecisionStatus;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.hypothesis.HypothesisRepository;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.next.StepFacts.Item;
import dev.muster.incident.next.StepFacts.Numbered;
import dev.muster.incident.next.StepFacts.Vacancy;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.responder.OnCallPaging;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleCatalogue;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.task.TaskRepository;
import dev.muster.incident.task.TaskStatus;
import dev.muster.incident.timing.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Looks at everything that decides what is to be done next. */
@ApplicationScoped
public class Steps {
  private final TaskRepository tasks;
  private final HypothesisRepository hypotheses;
  private final DecisionRepository decisions;
  private final Checklists checklists;
  private final ActivePeople people;
  private final OnCallPaging onCall;
  private final InstantSource time;

  Steps(
      TaskRepository tasks,
      HypothesisRepository hypotheses,
      DecisionRepository decisions,
      Checklists checklists,
      ActivePeople people,
      OnCallPaging onCall,
      InstantSource time) {
    this.tasks = tasks;
    this.hypotheses = hypotheses;
    this.decisions = decisions;
    this.checklists = checklists;
    this.people = people;
    this.onCall = onCall;
    this.time = time;
  }

  /**
   * The steps of an incident as of now, what presses most first.
   *
   * @param reader person who is to do them; null for nobody in particular
   */
  public List<Step> of(
      Incident incident, RoleCatalogue roles, Targets targets, Gate gate, UUID reader) {
    return NextSteps.of(facts(incident, roles, targets, gate, reader), time.instant());
  }

  private StepFacts facts(
      Incident incident, RoleCatalogue roles, Targets targets, Gate gate, UUID reader) {
    var facts = incident.facts();
    var moments = facts.milestones();
    var missing = roles.missing(incident.severity(), facts.roles());
    var isOpen = Lifecycle.isOpen(incident.state());
    var decided = decisions.of(incident.id());
    var items = checklists.of(incident, gate);
    return new StepFacts(
        incident.state(),
        facts.commanderId() != null,
        incident.handOvers().stream()
            .filter(HandOver::isOpen)
            .filter(offer -> offer.role().equals(RoleDefinition.COMMANDER))
            .findAny()
            .map(offer -> people.name(offer.toPersonId()))
            .orElse(null),
        moments.acknowledgedAt() == null ? targets.acknowledgeBy() : null,
        isOpen && moments.mitigatedAt() == null ? targets.resolveBy() : null,
        facts.nextUpdateAt(),
        missing.roles().stream()
            .map(key -> new Vacancy(key, roles.role(key).orElseThrow().name()))
            .toList(),
        missing.people(),
        onCall.isNobodyPaged(incident) && items.stream().noneMatch(Steps::saysPaged),
        facts.impact() != null,
        facts.rootCause() != null,
        tasks.of(incident.id()).stream()
            .filter(task -> task.status() == TaskStatus.OPEN)
            .map(task -> new Numbered(task.number(), task.title(), task.timeBoxUntil()))
            .toList(),
        hypotheses.of(incident.id()).stream()
            .filter(known -> !known.status().isSettled())
            .map(known -> new Numbered(known.number(), known.title(), known.timeBoxUntil()))
            .toList(),
        numbered(decided, Steps::isOpen),
        isAsked(facts, reader)
            ? numbered(decided, known -> isOpen(known) && !known.isAnsweredBy(reader))
            : List.of(),
        numbered(
            decided,
            decision -> decision.status() == DecisionStatus.APPROVED && decision.outcome() == null),
        items.stream()
            .filter(item -> !item.done())
            .filter(
                item -> ChecklistCalculator.isAsked(item.definition().phase(), incident.state()))
            .map(
                item ->
                    new Item(
                        item.definition().key(),
                        item.definition().text(),
                        item.definition().done(),
                        item.dueAt()))
            .toList(),
        gate);
  }

  /** Whoever holds a role is asked for objections; the commander decides. */
  private static boolean isAsked(IncidentFacts facts, UUID reader) {
    return reader != null
        && !reader.equals(facts.commanderId())
        && facts.roles().values().stream().anyMatch(holders -> holders.contains(reader));
  }

  private static boolean isOpen(Decision decision) {
    return decision.status() == DecisionStatus.PROPOSED;
  }

  private static boolean saysPaged(ChecklistItem item) {
    return item.done() && item.definition().done() == Fact.ON_CALL_PAGED;
  }

  private static List<Numbered> numbered(List<Decision> decisions, Predicate<Decision> which) {
    return decisions.stream()
        .filter(which)
        .map(
            decision -> new Numbered(decision.number(), decision.proposal(), decision.proposedAt()))
        .toList();
  }
}
