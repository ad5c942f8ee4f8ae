package dev.muster.incident.picture;

import dev.muster.incident.access.Action;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Takes pictures for timelines, and gives them to those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Pictures {
  /** For so long an entry may come that shows the picture. */
  private static final int MOST_LOOSE = 20;

  private final IncidentStore store;
  private final PictureTable table;
  private final InstantSource time;

  Pictures(IncidentStore store, PictureTable table, InstantSource time) {
    this.store = store;
    this.table = table;
    this.time = time;
  }

  /** Keeps a picture until an entry shows it; returns by which id. */
  public UUID add(Target target, Picture picture) {
    var incident =
        store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
    var now = time.instant();
    if (table.loose(incident.id()) >= MOST_LOOSE) {
      throw new ProblemException(
          Problem.conflict(
              "picture.too-many",
              MOST_LOOSE + " pictures wait for an entry that shows them; write it first"));
    }
    var id = Ids.next();
    table.add(id, incident.id(), picture, now, target.caller().who());
    return id;
  }

  /**
   * A picture of an incident.
   *
   * @throws ProblemException 404 when either does not exist for the caller
   */
  public Picture get(UUID incidentId, UUID id, Caller caller) {
    return table
        .find(store.forReading(incidentId, caller).id(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("picture.not-found", "There is no such picture")));
  }
}
