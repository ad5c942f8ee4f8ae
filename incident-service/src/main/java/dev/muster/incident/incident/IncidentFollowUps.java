package dev.muster.incident.incident;

import dev.muster.contracts.incident.FollowUpProposed;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.UUID;

/** What is to be done after an incident. */
public final class IncidentFollowUps {
  private final Incident incident;

  IncidentFollowUps(Incident incident) {
    this.incident = incident;
  }

  /**
   * Proposes something as an action item; {@code ownerId} is null while nobody has it.
   *
   * @throws ProblemException 409 {@code incident.restricted} when its words must not leave it
   */
  public Changes propose(UUID followUpId, String title, UUID ownerId, Line line, Act act) {
    if (incident.facts().restricted()) {
      throw new ProblemException(
          Problem.conflict(
              "incident.restricted",
              "The words of a private incident stay in it; add the item to its post-mortem"));
    }
    var changes = new Changes();
    incident.raise(
        changes,
        n ->
            new FollowUpProposed(
                incident.facts(), n, act.at(), followUpId, title, ownerId, act.by()));
    incident.note(changes, Kind.ACTION, line, act);
    return changes;
  }
}
