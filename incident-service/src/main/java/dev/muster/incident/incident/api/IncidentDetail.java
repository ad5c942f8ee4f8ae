package dev.muster.incident.incident.api;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.incident.access.Action;
import dev.muster.incident.alert.api.AlertView;
import dev.muster.incident.gate.api.GateView;
import dev.muster.incident.lifecycle.Durations;
import dev.muster.incident.next.api.StepView;
import dev.muster.incident.role.api.HandOverView;
import dev.muster.incident.role.api.RoleView;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.SeverityDecision;
import dev.muster.incident.severity.api.DecisionView;
import dev.muster.incident.timeline.api.EntryView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a war room shows, in the reader's language.
 *
 * @param codeName under which others know a restricted incident; null for one that all may see
 * @param sourceAlertId the alert from which it was declared; null for none
 * @param severityDecision what the present severity rests on
 * @param retrospective whether it was recorded when it was over
 * @param handOver the offer of command that waits for an answer; null for none
 * @param handOvers the offers of roles that wait for an answer, that of command among them; the
 *     oldest first
 * @param missingRoles roles that the severity needs and nobody holds
 * @param missingPeople how many more people the severity needs beside those
 * @param members who may see it while it is restricted
 * @param alerts the first 200, open ones before resolved ones
 * @param alertCount how many there are
 * @param openAlertCount how many of them are not resolved
 * @param nextStates where it can go from here, with the words proposed for the public
 * @param nextSteps the three things to do next, what presses most first
 * @param overdueItems how many items of the checklist should have been done by now
 * @param allowedActions what the caller may do now
 */
public record IncidentDetail(
    IncidentSummary incident,
    @Nullable String codeName,
    Who declaredBy,
    @Nullable UUID sourceAlertId,
    DecisionView severityDecision,
    Severities severities,
    boolean retrospective,
    @Nullable Impact impact,
    @Nullable String rootCause,
    List<RoleView> roles,
    @Nullable HandOverView handOver,
    List<HandOverView> handOvers,
    List<String> missingRoles,
    int missingPeople,
    List<PersonView> members,
    Targets targets,
    Durations durations,
    Cadence cadence,
    GateView gate,
    List<AlertView> alerts,
    int alertCount,
    int openAlertCount,
    List<EntryView> pinned,
    List<NextState> nextStates,
    List<StepView> nextSteps,
    int overdueItems,
    Set<Action> allowedActions) {

  /**
   * What was thought of its severity, kept apart.
   *
   * @param declared what it was declared as
   * @param assessed the last one during the incident
   * @param settled what counts in the end; null until that is decided
   */
  public record Severities(Severity declared, Severity assessed, @Nullable Severity settled) {
    static Severities of(List<SeverityDecision> newestFirst) {
      var last = newestFirst.get(0).decision();
      return new Severities(
          newestFirst.get(newestFirst.size() - 1).decision().severity(),
          newestFirst.stream()
              .map(SeverityDecision::decision)
              .filter(decision -> decision.basis() != Basis.FINAL)
              .findFirst()
              .orElse(last)
              .severity(),
          last.basis() == Basis.FINAL ? last.severity() : null);
    }
  }

  /**
   * Until when what is to happen.
   *
   * @param timingVersion version of the timing policy
   */
  public record Targets(
      @Nullable Instant acknowledgeBy, @Nullable Instant resolveBy, int timingVersion) {}

  /**
   * When updates are owed.
   *
   * @param everySeconds null for no cadence
   * @param nextUpdateAt null when none is promised
   * @param updates how many were posted
   */
  public record Cadence(
      @Nullable Long everySeconds, @Nullable Instant nextUpdateAt, boolean overdue, int updates) {}

  /** A state that may follow, and what the public would be told. */
  public record NextState(
      IncidentState state, String name, @Nullable Map<String, String> publicText) {}
}
