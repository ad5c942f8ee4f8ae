package dev.muster.incident.incident;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;

/** What somebody does in one incident, under its lock and at one moment. */
public final class Deed {
  private final IncidentStore store;
  private final Incident incident;
  private final Caller caller;
  private final Act act;

  Deed(IncidentStore store, Incident incident, Caller caller, Act act) {
    this.store = store;
    this.incident = incident;
    this.caller = caller;
    this.act = act;
  }

  public Incident incident() {
    return incident;
  }

  public UUID incidentId() {
    return incident.id();
  }

  public Caller caller() {
    return caller;
  }

  public Act act() {
    return act;
  }

  /**
   * Passes when the caller is entitled to {@code action} as well.
   *
   * @throws ProblemException 403 otherwise
   */
  public void require(Action action) {
    Access.require(action, caller, incident.standing());
  }

  /** Stores what it changed. */
  public Incident save(Changes changes) {
    store.save(incident, changes);
    return incident;
  }

  /** Tells the timeline, and stores that. */
  public void note(Kind kind, Line line) {
    note(kind, line, List.of());
  }

  /** The same with links. */
  public void note(Kind kind, Line line, List<Link> links) {
    var entry = Draft.of(kind, line, act.at(), act.by()).with(links);
    save(incident.record(entry, act.at()));
  }
}
