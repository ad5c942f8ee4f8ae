package dev.muster.incident.lifecycle;

import dev.muster.contracts.IncidentState;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;

/** An incident cannot move that way; 409 {@code incident.invalid-transition}. */
public final class InvalidTransition extends ProblemException {
  private static final long serialVersionUID = 1L;

  public InvalidTransition(IncidentState from, IncidentState to) {
    super(
        Problem.conflict(
            "incident.invalid-transition",
            "An incident in state "
                + from
                + " cannot become "
                + to
                + "; it can become "
                + Lifecycle.after(from)));
  }
}
