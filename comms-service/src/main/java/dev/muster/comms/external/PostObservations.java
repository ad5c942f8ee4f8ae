package dev.muster.comms.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What follows from seeing a post of ours at the external page. Ours wins for posts that we made:
 * what was changed there by hand is recorded and then said again as we say it.
 */
@ApplicationScoped
class PostObservations {
  private final ExternalConflicts conflicts;

  PostObservations(ExternalConflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** It was found there like this. */
  void saw(ExternalObject object, SeenPost now, Instant at) {
    DesiredPost desired = object.desired().post();
    see(object, now, PostSteps.adopted(desired, now, object.links()), at);
  }

  /** A request of ours was answered with it. */
  void answered(ExternalObject object, Step step, SeenPost now, Instant at) {
    Map<UUID, String> links = new HashMap<>(object.links());
    said(step)
        .ifPresent(
            update ->
                newest(object, now, links).ifPresent(there -> links.put(update.id(), there.id())));
    see(object, now, links, at);
  }

  /** An update was changed; its answer does not show the rest of the incident. */
  void amended(ExternalObject object, Step.Amend amend, Instant at) {
    SeenPost before = object.seen().post();
    List<SeenPost.Update> updates = new ArrayList<>();
    for (SeenPost.Update update : before.updates()) {
      updates.add(
          update.id().equals(amend.externalId())
              ? new SeenPost.Update(
                  update.id(), update.status(), amend.update().body(), amend.update().at())
              : update);
    }
    object.saw(
        new SeenPost(
            before.id(),
            before.name(),
            before.status(),
            before.impact(),
            before.scheduledFor(),
            before.scheduledUntil(),
            before.link(),
            updates),
        object.links(),
        at);
  }

  private void see(ExternalObject object, SeenPost now, Map<UUID, String> links, Instant at) {
    DesiredPost desired = object.desired().post();
    List<Difference> differences =
        object.seen() == null
            ? List.of()
            : PostDifferences.of(desired, object.seen().post(), now, links);
    object.saw(now, links, at);
    if (object.kept()) {
      return;
    }
    conflicts.ours(object, differences, at);
    boolean settled = object.state() == ObjectState.EQUAL;
    if (settled && PostSteps.next(desired, now, links).isPresent()) {
      object.wait(at);
    }
  }

  /** It is not there. One that is open is made again; what is over stays as it is there. */
  void missing(ExternalObject object, Instant at) {
    boolean wasThere = object.seen() != null;
    DesiredPost desired = object.desired().post();
    object.sawNothing(at);
    if (!wasThere) {
      return;
    }
    Difference deleted = new Difference("deleted", desired.name(), null);
    if (desired.open()) {
      conflicts.ours(object, List.of(deleted), at);
      object.wait(at);
    } else {
      conflicts.open(object, deleted, at);
      object.keep(at);
    }
  }

  private static Optional<DesiredPost.Update> said(Step step) {
    if (step instanceof Step.Create create) {
      return Optional.of(create.first());
    }
    if (step instanceof Step.Add add) {
      return Optional.of(add.update());
    }
    return step instanceof Step.Restate restate ? Optional.of(restate.last()) : Optional.empty();
  }

  /** The update there that nobody knew of before the request. */
  private static Optional<SeenPost.Update> newest(
      ExternalObject object, SeenPost now, Map<UUID, String> links) {
    Set<String> known = new HashSet<>(links.values());
    if (object.seen() != null) {
      object.seen().post().updates().forEach(update -> known.add(update.id()));
    }
    return now.updates().stream().filter(update -> !known.contains(update.id())).findFirst();
  }
}
