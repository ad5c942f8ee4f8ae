package dev.muster.incident.timeline;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.stream.ChangeNotices;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Adds to timelines, and pins what matters. */
@ApplicationScoped
@Transactional
public class TimelineCommands {
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final IncidentStore store;
  private final EntryRepository entries;
  private final ChangeNotices notices;
  private final InstantSource time;

  TimelineCommands(
      IncidentStore store, EntryRepository entries, ChangeNotices notices, InstantSource time) {
    this.store = store;
    this.entries = entries;
    this.notices = notices;
    this.time = time;
  }

  /**
   * Writes an entry.
   *
   * @param occurredAt null for now; it may lie in the past, not in the future
   * @param corrects number of the entry that this one puts right; null for none
   */
  public Entry add(
      Target target, Kind kind, String text, Instant occurredAt, boolean pinned, Long corrects) {
    var incident =
        store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
    var now = time.instant();
    if (occurredAt != null && occurredAt.isAfter(now.plus(SKEW))) {
      throw new ProblemException(
          Problem.unprocessable(
              "incident.invalid",
              "occurredAt must not lie in the future",
              new FieldError("occurredAt", "past", "must not lie in the future")));
    }
    var draft =
        Draft.written(
            kind,
            text,
            occurredAt == null ? now : occurredAt,
            target.caller().who(),
            pinned,
            corrects);
    var changes = incident.record(draft, now);
    store.save(incident, changes);
    return changes.entries().get(0);
  }

  /** Pins or unpins an entry, which changes nothing else about it. */
  public void pin(Target target, long number, boolean pinned) {
    var incident =
        store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
    if (!entries.pin(incident.id(), number, pinned)) {
      throw new ProblemException(
          Problem.notFound("incident.no-such-entry", "There is no entry " + number));
    }
    notices.changed(incident.id(), incident.entries());
  }
}
