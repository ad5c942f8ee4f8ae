package dev.muster.incident.brief;

import dev.muster.incident.access.Caller;
import dev.muster.incident.brief.BriefFacts.Choice;
import dev.muster.incident.brief.BriefFacts.Holding;
import dev.muster.incident.brief.BriefFacts.Question;
import dev.muster.incident.brief.BriefFacts.Said;
import dev.muster.incident.brief.BriefFacts.Work;
import dev.muster.incident.decision.Decision;
import dev.muster.incident.decision.DecisionRepository;
import dev.muster.incident.decision.DecisionStatus;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.hypothesis.Hypothesis;
import dev.muster.incident.hypothesis.HypothesisRepository;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.RoleCatalogue;
import dev.muster.incident.task.Task;
import dev.muster.incident.task.TaskRepository;
import dev.muster.incident.task.TaskStatus;
import dev.muster.incident.timeline.Mark;
import dev.muster.incident.timeline.Marks;
import dev.muster.incident.timing.TargetClocks;
import dev.muster.incident.update.UpdateRepository;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Briefs whoever joins an incident or takes it over. */
@ApplicationScoped
@Transactional
public class Briefs {
  private static final Mark NEVER = new Mark(0, null, null);

  private final IncidentStore store;
  private final HypothesisRepository hypotheses;
  private final TaskRepository tasks;
  private final DecisionRepository decisions;
  private final UpdateRepository updates;
  private final Marks marks;
  private final Gates gates;
  private final TargetClocks clocks;
  private final Policies policies;
  private final Catalog catalog;
  private final InstantSource time;

  Briefs(
      IncidentStore store,
      HypothesisRepository hypotheses,
      TaskRepository tasks,
      DecisionRepository decisions,
      UpdateRepository updates,
      Marks marks,
      Gates gates,
      TargetClocks clocks,
      Policies policies,
      Catalog catalog,
      InstantSource time) {
    this.store = store;
    this.hypotheses = hypotheses;
    this.tasks = tasks;
    this.decisions = decisions;
    this.updates = updates;
    this.marks = marks;
    this.gates = gates;
    this.clocks = clocks;
    this.policies = policies;
    this.catalog = catalog;
    this.time = time;
  }

  /** The incident as it stands now. */
  public Brief of(UUID incidentId, Caller caller) {
    return of(store.forReading(incidentId, caller));
  }

  /**
   * What was handed over with an accepted offer; as it stands now while the offer is open.
   *
   * @throws ProblemException 404 {@code incident.no-brief} when nothing was handed over with it
   */
  public Brief of(UUID incidentId, UUID handOverId, Caller caller) {
    var incident = store.forReading(incidentId, caller);
    var offer = incident.roles().anyOffer(handOverId);
    if (offer.isOpen()) {
      return of(incident);
    }
    return Optional.ofNullable(offer.brief())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "incident.no-brief", "Nothing was handed over with this offer")));
  }

  /** The incident as it stands now, for a command that holds it. */
  public Brief of(Incident incident) {
    return BriefComposer.compose(facts(incident), time.instant());
  }

  private BriefFacts facts(Incident incident) {
    var facts = incident.facts();
    var timing = policies.current(PolicyKind.TIMING).definition();
    var roles = policies.current(PolicyKind.ROLES).definition();
    var targets = clocks.of(facts, timing);
    var questions = hypotheses.of(incident.id());
    var open =
        tasks.of(incident.id()).stream().filter(task -> task.status() == TaskStatus.OPEN).toList();
    var names =
        names(
            Stream.of(
                    questions.stream().map(Hypothesis::ownerId),
                    open.stream().map(Task::assigneeId),
                    facts.roles().values().stream().flatMap(Collection::stream))
                .flatMap(ids -> ids));
    var moments = facts.milestones();
    var isOpen = Lifecycle.isOpen(incident.state());
    return new BriefFacts(
        facts,
        questions.stream()
            .sorted(
                Comparator.comparing((Hypothesis known) -> known.status().isSettled())
                    .thenComparing(Hypothesis::likelihood)
                    .thenComparing(Hypothesis::number))
            .map(known -> question(known, names))
            .toList(),
        open.stream()
            .map(
                task ->
                    new Work(
                        task.number(),
                        task.title(),
                        names.get(task.assigneeId()),
                        task.timeBoxUntil()))
            .toList(),
        decisions.of(incident.id()).stream().filter(Briefs::waits).map(Briefs::choice).toList(),
        lastWords(incident.id()),
        isOpen && moments.acknowledgedAt() == null ? targets.acknowledgeBy() : null,
        isOpen ? targets.resolveBy() : null,
        updates.late(incident.id()),
        marks.of(incident.id()).getOrDefault(Marks.MISSED, NEVER).count(),
        holdings(roles, incident, names),
        gates.of(incident, timing));
  }

  private static Question question(Hypothesis known, Map<UUID, String> names) {
    return new Question(
        known.number(),
        known.title(),
        known.status(),
        names.get(known.ownerId()),
        known.timeBoxUntil(),
        known.result());
  }

  private static boolean waits(Decision decision) {
    return decision.status() == DecisionStatus.PROPOSED
        || (decision.status() == DecisionStatus.APPROVED && decision.outcome() == null);
  }

  private static Choice choice(Decision decision) {
    Instant at = decision.decidedAt() == null ? decision.proposedAt() : decision.decidedAt();
    return new Choice(
        decision.number(),
        decision.proposal(),
        decision.status() == DecisionStatus.APPROVED,
        decision.objections().items().size(),
        at);
  }

  /** What is on the status page, else what was last written for it. */
  private Said lastWords(UUID incidentId) {
    return marks
        .lastPublished(incidentId)
        .map(published -> new Said(published.body(), published.at()))
        .or(
            () ->
                updates
                    .lastPublic(incidentId)
                    .map(update -> new Said(update.publicText(), update.postedAt())))
        .orElse(null);
  }

  private static List<Holding> holdings(
      RoleCatalogue roles, Incident incident, Map<UUID, String> names) {
    var needed = roles.needed(incident.severity());
    var held = incident.facts().roles();
    return roles.roles().stream()
        .filter(role -> needed.contains(role.key()) || held.containsKey(role.key()))
        .map(
            role ->
                new Holding(
                    role.name(),
                    held.getOrDefault(role.key(), List.of()).stream().map(names::get).toList()))
        .toList();
  }

  private Map<UUID, String> names(Stream<UUID> ids) {
    var wanted = ids.filter(Objects::nonNull).collect(Collectors.toSet());
    var names = wanted.stream().collect(Collectors.toMap(id -> id, UUID::toString));
    catalog.people(wanted).stream()
        .collect(Collectors.toMap(CatalogPerson::id, CatalogPerson::name))
        .forEach(names::put);
    return names;
  }
}
