package dev.muster.incident.checklist;

import dev.muster.incident.access.Caller;
import dev.muster.incident.checklist.ChecklistCalculator.Defined;
import dev.muster.incident.decision.Decision;
import dev.muster.incident.decision.DecisionRepository;
import dev.muster.incident.decision.DecisionStatus;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.hypothesis.Hypothesis;
import dev.muster.incident.hypothesis.HypothesisRepository;
import dev.muster.incident.impact.ImpactSeries;
import dev.muster.incident.incident.AffectedService;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.RoleAssignment;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.timeline.Marks;
import dev.muster.incident.update.IncidentUpdate;
import dev.muster.incident.update.UpdateRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the checklists of incidents, with everything that ticks them. */
@ApplicationScoped
@Transactional
public class Checklists {
  private static final String SCRIBE = "scribe";

  private final IncidentStore store;
  private final ChecklistRepository checklists;
  private final Policies policies;
  private final Gates gates;
  private final Marks marks;
  private final UpdateRepository updates;
  private final HypothesisRepository hypotheses;
  private final DecisionRepository decisions;
  private final ImpactSeries series;
  private final InstantSource time;

  Checklists(
      IncidentStore store,
      ChecklistRepository checklists,
      Policies policies,
      Gates gates,
      Marks marks,
      UpdateRepository updates,
      HypothesisRepository hypotheses,
      DecisionRepository decisions,
      ImpactSeries series,
      InstantSource time) {
    this.store = store;
    this.checklists = checklists;
    this.policies = policies;
    this.gates = gates;
    this.marks = marks;
    this.updates = updates;
    this.hypotheses = hypotheses;
    this.decisions = decisions;
    this.series = series;
    this.time = time;
  }

  /** For those who may see the incident; empty for one that was declared before there were any. */
  public List<ChecklistItem> of(UUID incidentId, Caller caller) {
    var incident = store.forReading(incidentId, caller);
    return of(incident, gates.of(incident, policies.current(PolicyKind.TIMING).definition()));
  }

  /** The checklist of an incident with this gate. */
  public List<ChecklistItem> of(Incident incident, Gate gate) {
    var checklist = checklists.findById(incident.id());
    if (checklist == null) {
      return List.of();
    }
    return ChecklistCalculator.of(
        defined(checklist),
        incident.facts(),
        incident.services().stream()
            .map(AffectedService::tier)
            .min(Integer::compareTo)
            .orElse(null),
        Facts.of(observed(incident, gate)),
        time.instant());
  }

  /** The words of an item of that checklist. */
  ItemDefinition definition(Checklist checklist, String key) {
    return defined(checklist).stream()
        .map(Defined::definition)
        .filter(item -> item.key().equals(key))
        .findAny()
        .orElseThrow(() -> Checklist.missing(key));
  }

  private List<Defined> defined(Checklist checklist) {
    Map<Integer, ChecklistPolicy> versions = new HashMap<>();
    return checklist.items().stream()
        .map(
            kept ->
                new Defined(
                    kept,
                    versions
                        .computeIfAbsent(
                            kept.policyVersion(),
                            version -> policies.version(PolicyKind.CHECKLIST, version).definition())
                        .item(kept.key())
                        .orElseThrow()))
        .toList();
  }

  private Observed observed(Incident incident, Gate gate) {
    var facts = incident.facts();
    var roles = policies.current(PolicyKind.ROLES).definition();
    return new Observed(
        facts,
        firstHeld(incident, RoleDefinition.COMMANDER),
        firstHeld(incident, SCRIBE),
        roles.missing(incident.severity(), facts.roles()).isNothing(),
        facts.impact() == null
            ? null
            : series.first(incident.id()).orElse(facts.milestones().declaredAt()),
        updates.first(incident.id()).map(IncidentUpdate::postedAt).orElse(null),
        first(hypotheses.of(incident.id()).stream().map(Hypothesis::proposedAt).toList()),
        first(
            decisions.of(incident.id()).stream()
                .filter(decision -> decision.status() == DecisionStatus.APPROVED)
                .map(Decision::decidedAt)
                .toList()),
        marks.of(incident.id()),
        gate,
        time.instant());
  }

  private static Instant firstHeld(Incident incident, String role) {
    return first(
        incident.assignments().stream()
            .filter(held -> held.role().equals(role))
            .map(RoleAssignment::assignedAt)
            .toList());
  }

  private static Instant first(List<Instant> moments) {
    Optional<Instant> first = moments.stream().min(Instant::compareTo);
    return first.orElse(null);
  }
}
