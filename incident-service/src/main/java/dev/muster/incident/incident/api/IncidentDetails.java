package dev.muster.incident.incident.api;

import dev.muster.incident.access.Access;
import dev.muster.incident.access.Caller;
import dev.muster.incident.alert.AlertTable;
import dev.muster.incident.alert.api.AlertView;
import dev.muster.incident.gate.Gates;
import dev.muster.incident.gate.api.GateView;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.incident.api.IncidentDetail.Cadence;
import dev.muster.incident.incident.api.IncidentDetail.NextState;
import dev.muster.incident.incident.api.IncidentDetail.Severities;
import dev.muster.incident.incident.api.IncidentDetail.Targets;
import dev.muster.incident.lifecycle.Durations;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.next.Steps;
import dev.muster.incident.next.api.StepView;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleAssignment;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.role.api.HandOverView;
import dev.muster.incident.role.api.RoleViews;
import dev.muster.incident.severity.SeverityDecisionRepository;
import dev.muster.incident.severity.api.DecisionView;
import dev.muster.incident.timeline.EntryRepository;
import dev.muster.incident.timeline.api.EntryViews;
import dev.muster.incident.timing.TargetClocks;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.incident.words.WordBook;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together what a war room shows, in a fixed number of queries. */
@ApplicationScoped
class IncidentDetails {
  private static final int MOST_ALERTS = 200;
  private static final int MOST_DECISIONS = 200;

  private final IncidentStore store;
  private final IncidentSummaries summaries;
  private final SeverityDecisionRepository decisions;
  private final EntryRepository entries;
  private final EntryViews views;
  private final AlertTable alerts;
  private final Policies policies;
  private final Gates gates;
  private final People people;
  private final TargetClocks clocks;
  private final Steps steps;
  private final InstantSource time;

  IncidentDetails(
      IncidentStore store,
      IncidentSummaries summaries,
      SeverityDecisionRepository decisions,
      EntryRepository entries,
      EntryViews views,
      AlertTable alerts,
      Policies policies,
      Gates gates,
      People people,
      TargetClocks clocks,
      Steps steps,
      InstantSource time) {
    this.store = store;
    this.summaries = summaries;
    this.decisions = decisions;
    this.entries = entries;
    this.views = views;
    this.alerts = alerts;
    this.policies = policies;
    this.gates = gates;
    this.people = people;
    this.clocks = clocks;
    this.steps = steps;
    this.time = time;
  }

  @Transactional
  IncidentDetail read(UUID id, Caller caller, Locale locale) {
    var incident = store.forReading(id, caller);
    var facts = incident.facts();
    var timing = policies.current(PolicyKind.TIMING);
    var catalogue = policies.current(PolicyKind.ROLES).definition();
    var missing = catalogue.missing(incident.severity(), facts.roles());
    var members = facts.restricted() ? incident.standing().members() : Set.<UUID>of();
    var gate = gates.of(incident, timing.definition());
    var allowed = Access.allowed(caller, incident.standing());
    var targets = clocks.of(facts, timing.definition());
    var next = steps.of(incident, catalogue, targets, gate, caller.personId());
    var names = people.of(idsOf(incident, members).toList());
    var decided = decisions.history(id, MOST_DECISIONS);
    var offers = offers(incident, names);
    return new IncidentDetail(
        summaries.of(incident),
        incident.codeName(),
        incident.declaredBy(),
        incident.sourceAlertId(),
        DecisionView.from(decided.get(0), locale.getLanguage()),
        Severities.of(decided),
        incident.retrospective(),
        facts.impact(),
        facts.rootCause(),
        RoleViews.of(catalogue, incident, names, locale.getLanguage()),
        offers.stream()
            .filter(offer -> offer.role().equals(RoleDefinition.COMMANDER))
            .findFirst()
            .orElse(null),
        offers,
        missing.roles(),
        missing.people(),
        members.stream().map(names::get).sorted(Comparator.comparing(PersonView::name)).toList(),
        new Targets(targets.acknowledgeBy(), targets.resolveBy(), timing.version()),
        Durations.of(facts.milestones()),
        cadence(incident, timing.definition()),
        GateView.from(gate, timing, incident.gateOverride(), locale),
        alerts.of(id, MOST_ALERTS).stream().map(AlertView::from).toList(),
        alerts.count(id),
        alerts.open(id),
        views.of(id, entries.pinned(id), locale),
        nextStates(incident, locale),
        StepView.of(next, allowed, locale),
        StepView.overdueItems(next),
        allowed);
  }

  private static List<HandOverView> offers(Incident incident, Map<UUID, PersonView> names) {
    return incident.handOvers().stream()
        .filter(HandOver::isOpen)
        .sorted(Comparator.comparing(HandOver::offeredAt))
        .map(offer -> HandOverView.from(offer, names))
        .toList();
  }

  private static Stream<UUID> idsOf(Incident incident, Set<UUID> members) {
    return Stream.of(
            incident.assignments().stream()
                .filter(RoleAssignment::isCurrent)
                .map(RoleAssignment::personId),
            incident.handOvers().stream()
                .filter(HandOver::isOpen)
                .flatMap(offer -> Stream.of(offer.fromPersonId(), offer.toPersonId())),
            members.stream())
        .flatMap(ids -> ids);
  }

  private Cadence cadence(Incident incident, TimingPolicy timing) {
    var next = incident.nextUpdateAt();
    return new Cadence(
        timing.severities().get(incident.severity()).updateCadenceSeconds(),
        next,
        next != null && time.instant().isAfter(next),
        incident.updates());
  }

  private static List<NextState> nextStates(Incident incident, Locale locale) {
    return Lifecycle.after(incident.state()).stream()
        .map(
            state ->
                new NextState(
                    state,
                    Texts.of("incident").text(locale, "state." + state),
                    WordBook.of(state, incident.serviceNames())))
        .toList();
  }
}
