package dev.muster.comms.external;

import dev.muster.contracts.Who;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is kept up to date at external pages, and what people decide where both sides differ. */
@ApplicationScoped
public class ExternalObjects {
  private final ExternalObjectRepository objects;
  private final ExternalConflicts conflicts;
  private final ExternalSync sync;
  private final InstantSource time;

  ExternalObjects(
      ExternalObjectRepository objects,
      ExternalConflicts conflicts,
      ExternalSync sync,
      InstantSource time) {
    this.objects = objects;
    this.conflicts = conflicts;
    this.sync = sync;
    this.time = time;
  }

  /**
   * How it goes with an external page.
   *
   * @param name what the other side calls the page; null until it was read
   * @param readAt when it was read last as a whole; null before
   * @param failingSince null while it answers
   * @param problem away, address, key, unknown or rejected; null while it answers
   * @param waiting how much has to be done there
   * @param refused how much the other side does not take
   * @param openConflicts how many differences wait for a person
   */
  public record Progress(
      String name,
      Instant readAt,
      Instant failingSince,
      String problem,
      String detail,
      long waiting,
      long refused,
      long openConflicts,
      List<ExternalComponent> components,
      List<ByHand> byHand) {}

  public Progress progress(ExternalPage page) {
    ExternalSync.State state = sync.get(page.id());
    return new Progress(
        state.name(),
        state.readAt(),
        state.failingSince(),
        state.problem(),
        state.detail(),
        objects.count(page.id(), ObjectState.WAITING),
        objects.count(page.id(), ObjectState.REFUSED),
        conflicts.countOpen(page.id()),
        state.components(),
        state.byHand());
  }

  /** Those that changed last come first. */
  public List<ExternalObject> after(ExternalPage page, Instant updatedAt, UUID id, int count) {
    return objects.after(page.id(), updatedAt, id, count);
  }

  /** What was found about these, by their ids, the newest first. */
  public Map<UUID, List<ExternalConflict>> conflicts(Collection<UUID> objectIds) {
    return conflicts.of(objectIds).stream()
        .collect(Collectors.groupingBy(ExternalConflict::objectId));
  }

  /**
   * @throws ProblemException 404 when the page has none such
   */
  public ExternalObject get(ExternalPage page, UUID id) {
    return objects
        .locked(id)
        .filter(object -> object.externalPageId().equals(page.id()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("external-object.unknown", "There is no object " + id)));
  }

  /** What we say is said there again. */
  public ExternalObject takeOurs(ExternalObject object, Who by) {
    if (object.state() == ObjectState.GONE) {
      throw new ProblemException(
          Problem.conflict(
              "external-object.gone", "It is not there any more; connect it with another one"));
    }
    Instant now = time.instant();
    conflicts.decide(object, Decision.OURS, by, now);
    object.insist(now);
    objects.flush();
    return object;
  }

  /** What stands there stays until we have something new to say. */
  public ExternalObject keepTheirs(ExternalObject object, Who by) {
    Instant now = time.instant();
    conflicts.decide(object, Decision.THEIRS, by, now);
    object.keep(now);
    objects.flush();
    return object;
  }
}
