package dev.muster.incident.incident;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.lifecycle.MilestoneOrder;
import dev.muster.incident.lifecycle.Moment;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.severity.SeverityDecision;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Map;

/** What is put right about an incident once it is known better. */
public final class IncidentHindsight {
  private final Incident incident;

  IncidentHindsight(Incident incident) {
    this.incident = incident;
  }

  /**
   * Corrects milestones; the timeline keeps what was known before.
   *
   * @param said the milestones that were otherwise than recorded
   * @throws ProblemException 422 {@code incident.milestone-order} when they cannot have been so,
   *     {@code incident.milestone-not-reached} for the end of what has not ended
   */
  public Changes correct(Map<Moment, Instant> said, String reason, Act act) {
    var before = incident.milestones();
    for (Moment end : new Moment[] {Moment.RESOLVED, Moment.CLOSED}) {
      if (said.containsKey(end) && end.in(before) == null) {
        throw notReached(end);
      }
    }
    var after = Moment.corrected(before, said);
    MilestoneOrder.require(after, said.keySet(), act.at());
    incident.milestones(after);
    var changes = new Changes();
    for (Moment moment : Moment.values()) {
      var was = moment.in(before);
      var is = moment.in(after);
      if (said.containsKey(moment) && !is.equals(was)) {
        incident.note(
            changes,
            Kind.CHANGE,
            Line.of("milestone.corrected")
                .term("milestone", "milestone." + moment)
                .optional("before", was == null ? null : was.toString())
                .value("after", is.toString())
                .value("reason", reason),
            act);
      }
    }
    return changes;
  }

  /**
   * Decides the severity that counts in the end, apart from those during the incident.
   *
   * @throws ProblemException 409 {@code incident.not-resolved} while it is open, or cancelled
   */
  public Changes settle(Decision settled, Act act) {
    var state = incident.state();
    if (state != IncidentState.RESOLVED && state != IncidentState.CLOSED) {
      throw new ProblemException(
          Problem.conflict(
              "incident.not-resolved", "The final severity is decided when it is resolved"));
    }
    var changes = new Changes();
    var from = incident.severity();
    incident.rate(settled);
    changes.add(new SeverityDecision(incident.id(), settled, act.at(), act.by()));
    if (from != incident.severity()) {
      incident.raise(
          changes,
          n ->
              new IncidentSeverityChanged(
                  incident.facts(),
                  n,
                  act.at(),
                  from,
                  incident.severity(),
                  act.by(),
                  settled.standardReasons(),
                  settled.policyVersion()));
    }
    incident.note(
        changes,
        Kind.STATE,
        Line.of("severity.final")
            .value("severity", incident.severity().name())
            .phrase("reasons", settled.phrase()),
        act);
    return changes;
  }

  /** Tells the course of what was over when it was recorded, each moment at its time. */
  void tellCourse(Changes changes, Act act) {
    for (Moment moment : Moment.values()) {
      var at = moment.in(incident.milestones());
      if (at != null && moment != Moment.DECLARED) {
        incident.append(
            changes,
            Draft.of(
                Kind.STATE,
                Line.of("milestone.reached").term("milestone", "milestone." + moment),
                at,
                act.by()),
            act.at());
      }
    }
  }

  /** Records the root cause of what was over; when it became known is another question. */
  void tellCause(Changes changes, String cause, Act act) {
    incident.rootCause = cause;
    incident.note(changes, Kind.HYPOTHESIS, Line.of("cause.recorded").value("cause", cause), act);
  }

  private static ProblemException notReached(Moment end) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.milestone-not-reached",
            "It has not come to that yet",
            new FieldError(end.field(), "reached", "has not come yet")));
  }
}
