package dev.muster.incident.incident;

import dev.muster.incident.access.Access;
import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.severity.SeverityDecisionRepository;
import dev.muster.incident.stream.ChangeNotices;
import dev.muster.incident.timeline.EntryRepository;
import dev.muster.incident.update.UpdateRepository;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.UUID;

/** Loads incidents for commands and for reading, and stores what commands did with all it tells. */
@ApplicationScoped
public class IncidentStore {
  private final IncidentRepository incidents;
  private final EntryRepository entries;
  private final UpdateRepository updates;
  private final SeverityDecisionRepository decisions;
  private final Outbox outbox;
  private final ChangeNotices notices;
  private final Event<Saved> saved;

  IncidentStore(
      IncidentRepository incidents,
      EntryRepository entries,
      UpdateRepository updates,
      SeverityDecisionRepository decisions,
      Outbox outbox,
      ChangeNotices notices,
      Event<Saved> saved) {
    this.incidents = incidents;
    this.entries = entries;
    this.updates = updates;
    this.decisions = decisions;
    this.outbox = outbox;
    this.notices = notices;
    this.saved = saved;
  }

  /**
   * The incident, locked, for a command of {@code caller}.
   *
   * @param ifMatch the version that the caller saw, as an entity tag; null for any
   * @throws ProblemException 404 when it does not exist for the caller, 412 when it has changed,
   *     403 when the caller is not entitled to {@code action}
   */
  public Incident forCommand(UUID id, Action action, Caller caller, String ifMatch) {
    var incident =
        incidents
            .locked(id)
            .filter(found -> Access.sees(caller, found.standing()))
            .orElseThrow(IncidentStore::missing);
    Access.require(action, caller, incident.standing());
    ETags.requireMatch(ifMatch, incident.version());
    return incident;
  }

  /** Locks several incidents, always in the same order, for a command about all of them. */
  public void lock(UUID... ids) {
    Arrays.stream(ids).sorted().forEach(incidents::locked);
  }

  /**
   * The incident for reading.
   *
   * @throws ProblemException 404 when it does not exist for the caller
   */
  public Incident forReading(UUID id, Caller caller) {
    return incidents
        .findByIdOptional(id)
        .filter(found -> Access.sees(caller, found.standing()))
        .orElseThrow(IncidentStore::missing);
  }

  /** Stores a new incident. */
  public void add(Incident incident, Changes changes) {
    incidents.persist(incident);
    save(incident, changes);
  }

  /** Stores what a command did; demands the command's transaction. */
  public void save(Incident incident, Changes changes) {
    entries.persist(changes.entries());
    updates.persist(changes.updates());
    decisions.persist(changes.decisions());
    incidents.flush();
    changes.events().forEach(outbox::record);
    notices.changed(incident.id(), incident.entries());
    saved.fire(new Saved(incident, changes));
  }

  private static ProblemException missing() {
    return new ProblemException(
        Problem.notFound("incident.not-found", "There is no such incident"));
  }
}
