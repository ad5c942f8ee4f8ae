package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.figures.Behind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident or an action item behind a figure.
 *
 * @param id of the incident, or of the action item
 * @param incidentId the incident, of an action item the one that it came from
 * @param title the reference when the incident is restricted
 * @param severity null, as all but the reference, when the incident is restricted and the reader
 *     took no part in it
 * @param at the moment that puts it into the period
 * @param seconds a duration; for the time between failures how long it was down; null for others
 * @param hit whether it came back, or was done on time
 * @param earlierId the last incident before it of the same service and cause; null for none
 */
public record BehindView(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    @Nullable Severity severity,
    @Nullable UUID teamId,
    @Nullable Instant at,
    @Nullable BigDecimal seconds,
    @Nullable Boolean hit,
    @Nullable UUID earlierId,
    @Nullable String earlierReference) {

  static BehindView from(Behind behind, boolean isTimed) {
    if (!behind.readable()) {
      return new BehindView(
          behind.id(),
          behind.incidentId(),
          behind.reference(),
          behind.reference(),
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    boolean timed = isTimed && behind.micros() != null;
    return new BehindView(
        behind.id(),
        behind.incidentId(),
        behind.reference(),
        behind.title(),
        behind.severity(),
        behind.teamId(),
        behind.at(),
        timed ? BigDecimal.valueOf(behind.micros(), 6) : null,
        behind.hit(),
        behind.earlierId(),
        behind.earlierReference());
  }
}
