package dev.muster.incident.incident;

import dev.muster.incident.access.Action;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Begins what people do in incidents. */
@ApplicationScoped
public class Deeds {
  private final IncidentStore store;
  private final InstantSource time;

  Deeds(IncidentStore store, InstantSource time) {
    this.store = store;
    this.time = time;
  }

  /**
   * Locks the incident for what its caller does now; demands the command's transaction.
   *
   * @throws ProblemException 404 when it does not exist for the caller, 412 when it has changed,
   *     403 when the caller is not entitled to {@code action}
   */
  public Deed begin(Target target, Action action) {
    var incident = store.forCommand(target.id(), action, target.caller(), target.ifMatch());
    var act = new Act(target.caller().who(), time.instant());
    return new Deed(store, incident, target.caller(), act);
  }
}
