package dev.muster.incident.checklist;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.timeline.Mark;
import dev.muster.incident.timeline.Marks;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which facts are so, and since when. */
public final class Facts {
  private Facts() {}

  /** What is not so is absent. */
  public static Map<Fact, Instant> of(Observed observed) {
    var facts = new EnumMap<Fact, Instant>(Fact.class);
    Arrays.stream(Fact.values())
        .forEach(fact -> since(fact, observed).ifPresent(at -> facts.put(fact, at)));
    return facts;
  }

  private static Optional<Instant> since(Fact fact, Observed observed) {
    var incident = observed.incident();
    var moments = incident.milestones();
    return switch (fact) {
      case SEVERITY_DECLARED -> Optional.of(moments.declaredAt());
      case ACKNOWLEDGED -> Optional.ofNullable(moments.acknowledgedAt());
      case COMMANDER_ASSIGNED -> Optional.ofNullable(observed.commanderAt());
      case SCRIBE_ASSIGNED -> Optional.ofNullable(observed.scribeAt());
      case ROLES_HELD ->
          observed.rolesHeld() ? Optional.ofNullable(observed.commanderAt()) : Optional.empty();
      case ON_CALL_PAGED -> first(observed, Marks.PAGED, Marks.RESPONDERS);
      case ROOM_OPENED -> first(observed, Marks.ROOM_OPENED, Marks.CHANNEL_CREATED);
      case IMPACT_ASSESSED -> Optional.ofNullable(observed.impactAt());
      case CUSTOMERS_LISTED ->
          incident.impact() == null || incident.impact().customers().isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(observed.impactAt());
      case UPDATE_POSTED -> Optional.ofNullable(observed.updateAt());
      case STATUS_PAGE_UPDATED -> first(observed, Marks.PUBLISHED, Marks.ALL_CLEAR);
      case HYPOTHESIS_PROPOSED -> Optional.ofNullable(observed.hypothesisAt());
      case MITIGATION_DECIDED -> Optional.ofNullable(observed.decisionAt());
      case MITIGATED -> Optional.ofNullable(moments.mitigatedAt());
      case ROOT_CAUSE_RECORDED ->
          incident.rootCause() == null
              ? Optional.empty()
              : Optional.ofNullable(moments.identifiedAt());
      case RESOLUTION_VERIFIED -> verified(observed);
      case ALL_CLEAR_SENT -> first(observed, Marks.ALL_CLEAR);
      case POSTMORTEM_DRAFTED -> first(observed, Marks.POSTMORTEM);
      case ACTION_ITEMS_ASSIGNED -> first(observed, Marks.ACTION_ITEM);
    };
  }

  /** Resolved through an open gate; whoever went against it has verified nothing. */
  private static Optional<Instant> verified(Observed observed) {
    var incident = observed.incident();
    var over =
        incident.state() == IncidentState.RESOLVED || incident.state() == IncidentState.CLOSED;
    var isVerified =
        over
            ? !observed.marks().containsKey(Marks.OVERRIDDEN)
            : incident.state() == IncidentState.MONITORING && observed.gate().isOpen();
    var resolvedAt = incident.milestones().resolvedAt();
    return isVerified
        ? Optional.of(resolvedAt == null ? observed.now() : resolvedAt)
        : Optional.empty();
  }

  private static Optional<Instant> first(Observed observed, String... keys) {
    return Stream.of(keys)
        .map(observed.marks()::get)
        .filter(mark -> mark != null)
        .map(Mark::first)
        .min(Instant::compareTo);
  }
}
