package dev.muster.postmortem.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Does the tasks; takes a while and touches no database. */
@ApplicationScoped
class TrackerCalls {
  private final Trackers trackers;

  TrackerCalls(Trackers trackers) {
    this.trackers = trackers;
  }

  TrackerResult make(TrackerAccess access, TrackerTask task) throws TrackerFailure {
    Tracker tracker = trackers.of(access.kind());
    if (task instanceof TrackerTask.Create create) {
      return new TrackerResult.Seen(tracker.create(access, create.draft()));
    }
    if (task instanceof TrackerTask.Search search) {
      Optional<IssueSeen> found = tracker.search(access, search.marker(), search.since());
      return found.isPresent() ? new TrackerResult.Seen(found.get()) : new TrackerResult.NotFound();
    }
    if (task instanceof TrackerTask.Read read) {
      if (read.link() != null) {
        tracker.attach(access, read.externalId(), read.link());
      }
      return new TrackerResult.Seen(tracker.find(access, read.externalId()));
    }
    if (task instanceof TrackerTask.Move move) {
      return new TrackerResult.Seen(
          tracker.move(access, move.externalId(), move.rule(), move.map()));
    }
    if (task instanceof TrackerTask.Describe describe) {
      return new TrackerResult.Seen(
          tracker.describe(access, describe.externalId(), describe.change()));
    }
    TrackerTask.Changes changes = (TrackerTask.Changes) task;
    return new TrackerResult.Part(
        tracker.changed(access, changes.since(), changes.place(), changes.now()));
  }
}
