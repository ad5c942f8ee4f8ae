package dev.muster.postmortem.measure;

import dev.muster.contracts.EventTypes;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.postmortem.eventlog.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the figures need of one incident. Its facts are those of the last event, so milestones are
 * as they were corrected, acknowledged and identified the first time, resolved the last.
 */
public record Measure(IncidentFacts facts, Course course) {
  /** How many services of an incident are counted; an index cannot hold any number of them. */
  private static final int MOST_SERVICES = 100;

  private static final String MOVED = EventTypes.typeOf(IncidentStateChanged.class);

  /** After {@code event}, which is newer than {@code before}. */
  static Measure after(Course before, IncidentEvent event) {
    Course course =
        event instanceof IncidentStateChanged move
            ? before.after(move)
            : before.at(event.sequence());
    return new Measure(event.incident(), course);
  }

  /** As of the end of a history, of which only what matters is read. */
  static Measure of(List<StoredEvent> history) {
    Course course = Course.NONE;
    StoredEvent last = history.get(0);
    for (StoredEvent stored : history) {
      if (stored.sequence() > course.sequence()) {
        last = stored;
        course =
            stored.type().equals(MOVED)
                ? course.after((IncidentStateChanged) stored.event())
                : course.at(stored.sequence());
      }
    }
    return new Measure(((IncidentEvent) last.event()).incident(), course);
  }

  Standing standing() {
    return Standing.of(facts, course.cancelReason());
  }

  /** The services that it counts for: the first hundred. */
  List<UUID> serviceIds() {
    return facts.serviceIds().stream().distinct().limit(MOST_SERVICES).toList();
  }

  /** When the alert came; the declaration when none did. */
  Instant detectedAt() {
    Milestones at = facts.milestones();
    return at.detectedAt() == null ? at.declaredAt() : at.detectedAt();
  }

  /** Since when the service was down, as far as known. */
  Instant downFrom() {
    Instant started = facts.milestones().startedAt();
    return started == null ? detectedAt() : started;
  }

  /** The moment that puts it into a period: its end, or its alert while it is open. */
  Instant placedAt() {
    Milestones at = facts.milestones();
    if (standing() == Standing.COUNTED) {
      return at.resolvedAt();
    }
    return standing() == Standing.OPEN || at.closedAt() == null ? detectedAt() : at.closedAt();
  }
}
