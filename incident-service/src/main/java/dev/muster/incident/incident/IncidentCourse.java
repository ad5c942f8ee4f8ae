package dev.muster.incident.incident;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.gate.GateNotMet;
import dev.muster.incident.gate.GateOverride;
import dev.muster.incident.lifecycle.InvalidTransition;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.UUID;

/** The way of an incident through its states. */
public final class IncidentCourse {
  private final Incident incident;

  IncidentCourse(Incident incident) {
    this.incident = incident;
  }

  /**
   * Moves between states of work, and back to work from RESOLVED.
   *
   * @param reason null for none; required to reopen
   * @throws InvalidTransition when the lifecycle does not allow it
   */
  public Changes moveTo(
      IncidentState to, Words words, String reason, TimingPolicy timing, Act act) {
    Lifecycle.require(incident.state(), to);
    if (!Lifecycle.isOpen(to)) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.own-operation",
              to + " has an operation of its own: resolve, close, cancel"));
    }
    var reopened = !Lifecycle.isOpen(incident.state());
    if (reopened && reason == null) {
      throw new ProblemException(
          Problem.unprocessable("incident.reason-required", "Reopening needs a reason"));
    }
    if (reopened) {
      incident.promise(timing.nextUpdate(incident.severity(), act.at()).orElse(null));
    }
    return move(to, line("state.changed", to, reason), words, reason, null, act);
  }

  /**
   * Ends the trouble (RES-01, RES-02).
   *
   * @param override why the commander resolves against the gate; null to respect it
   * @throws GateNotMet when a check is missing and there is no override
   */
  public Changes resolve(Gate gate, String override, Words words, String reason, Act act) {
    Lifecycle.require(incident.state(), IncidentState.RESOLVED);
    if (!gate.isOpen() && override == null) {
      throw new GateNotMet(gate);
    }
    var overridden = gate.isOpen() ? null : override;
    incident.gateOverride =
        overridden == null ? null : new GateOverride(overridden, act.at(), act.by());
    var line =
        overridden == null
            ? line("state.changed", IncidentState.RESOLVED, reason)
            : line("state.overridden", IncidentState.RESOLVED, overridden)
                .optional("ended", reason);
    return move(IncidentState.RESOLVED, line, words, reason, overridden, act);
  }

  /** Puts a resolved incident away. */
  public Changes close(Words words, String reason, Act act) {
    Lifecycle.require(incident.state(), IncidentState.CLOSED);
    return move(
        IncidentState.CLOSED,
        line("state.changed", IncidentState.CLOSED, reason),
        words,
        reason,
        null,
        act);
  }

  /** Ends an incident that is none. */
  public Changes cancel(CancelReason why, Words words, String reason, Act act) {
    return end(why, words, reason, null, act);
  }

  /** Ends an incident that goes on as another one. */
  public Changes continueAs(UUID other, CancelReason why, Words words, String reason, Act act) {
    return end(why, words, reason, other, act);
  }

  private Changes end(CancelReason why, Words words, String reason, UUID continuesAsId, Act act) {
    Lifecycle.require(incident.state(), IncidentState.CANCELLED);
    var line = Line.of("state.cancelled").term("why", "cancel." + why).value("reason", reason);
    return move(
        IncidentState.CANCELLED,
        line,
        act,
        (from, n) ->
            new IncidentStateChanged(
                incident.facts(),
                n,
                act.at(),
                from,
                IncidentState.CANCELLED,
                act.by(),
                words,
                reason,
                null,
                why,
                continuesAsId));
  }

  /**
   * Goes on with an incident that was cancelled because of another one; the link to that one is
   * taken back.
   */
  public Changes revive(String reason, TimingPolicy timing, Act act) {
    if (incident.state() != IncidentState.CANCELLED) {
      throw new InvalidTransition(incident.state(), IncidentState.INVESTIGATING);
    }
    incident.promise(timing.nextUpdate(incident.severity(), act.at()).orElse(null));
    var line = line("state.changed", IncidentState.INVESTIGATING, reason);
    return move(IncidentState.INVESTIGATING, line, new Words(null, reason), reason, null, act);
  }

  /** Work has begun on an incident that was only detected so far; nothing otherwise. */
  void acknowledge(Changes changes, Act act) {
    if (incident.state() == IncidentState.DETECTED) {
      changes.and(
          move(
              IncidentState.ACKNOWLEDGED,
              line("state.changed", IncidentState.ACKNOWLEDGED, null),
              Words.NONE,
              null,
              null,
              act));
    }
  }

  private Changes move(
      IncidentState to, Line line, Words words, String reason, String gateOverride, Act act) {
    return move(
        to,
        line,
        act,
        (from, n) ->
            new IncidentStateChanged(
                incident.facts(),
                n,
                act.at(),
                from,
                to,
                act.by(),
                words,
                reason,
                gateOverride,
                null,
                null));
  }

  private Changes move(IncidentState to, Line line, Act act, Told told) {
    var changes = new Changes();
    var from = incident.state();
    incident.enter(to, act.at());
    incident.raise(changes, n -> told.as(from, n));
    incident.note(changes, Kind.STATE, line.term("from", "state." + from), act);
    return changes;
  }

  /** How the others hear of a move. */
  private interface Told {
    IncidentStateChanged as(IncidentState from, long sequence);
  }

  private static Line line(String key, IncidentState to, String reason) {
    return Line.of(key).term("to", "state." + to).optional("reason", reason);
  }
}
