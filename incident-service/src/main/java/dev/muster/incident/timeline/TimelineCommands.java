package dev.muster.incident.timeline;

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
import java.time.InstantSource;
import java.util.UUID;

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
   * Writes an entry. One that corrects a correction corrects what that one corrected.
   *
   * @throws ProblemException 422 when it occurred in the future, when there is no such entry to
   *     correct, or when it withdraws what Muster itself has written
   */
  public Entry add(Target target, NewEntry wanted) {
    var incident =
        store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
    var now = time.instant();
    var occurredAt = wanted.occurredAt() == null ? now : wanted.occurredAt();
    if (occurredAt.isAfter(now.plus(SKEW))) {
      throw invalid("occurredAt", "past", "must not lie in the future");
    }
    var draft =
        Draft.written(wanted.kind(), wanted.text(), occurredAt, target.caller().who())
            .with(wanted.links(), wanted.pinned())
            .correcting(corrected(target.id(), wanted), wanted.withdraws());
    var changes = incident.record(draft, now);
    store.save(incident, changes);
    return changes.entries().get(0);
  }

  private Long corrected(UUID incidentId, NewEntry wanted) {
    if (wanted.corrects() == null) {
      if (wanted.withdraws()) {
        throw invalid("corrects", "required", "is needed to withdraw an entry");
      }
      return null;
    }
    var entry = entries.numbered(incidentId, wanted.corrects());
    if (wanted.withdraws() && entry.filter(Entry::isMusters).isPresent()) {
      throw invalid("withdraws", "written", "only what a person wrote can be withdrawn");
    }
    return entry.map(Entry::corrects).orElse(wanted.corrects());
  }

  private static ProblemException invalid(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.invalid", field + " " + message, new FieldError(field, rule, message)));
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
