package dev.muster.comms.cadence.api;

import dev.muster.comms.cadence.CadenceClock;
import dev.muster.comms.cadence.ClockState;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long an audience of an incident has been waiting.
 *
 * @param cadenceSeconds the longest silence; null when no regular updates are owed
 * @param dueAt when the next word is owed; null when none is
 * @param remindAt when those who must speak will be reminded; null when they were or will not be
 * @param overdueSeconds how long ago that was; 0 while there is time
 * @param missed whether somebody was reminded of this due time
 * @param escalation how often
 * @param missedCount reminders in the whole life of the incident
 */
public record ClockResponse(
    UUID id,
    UUID incidentId,
    String reference,
    Audience audience,
    ClockState state,
    @Nullable Long cadenceSeconds,
    @Nullable Instant lastSpokenAt,
    @Nullable Instant dueAt,
    @Nullable Instant remindAt,
    long overdueSeconds,
    boolean missed,
    int escalation,
    int missedCount,
    @Nullable Instant stoppedAt,
    int policyVersion) {

  static ClockResponse from(CadenceClock clock, Instant now) {
    boolean late =
        clock.state() == ClockState.RUNNING && clock.dueAt() != null && now.isAfter(clock.dueAt());
    return new ClockResponse(
        clock.id(),
        clock.incidentId(),
        clock.reference(),
        clock.audience(),
        clock.state(),
        clock.cadence().map(Duration::toSeconds).orElse(null),
        clock.lastSpokenAt(),
        clock.dueAt(),
        clock.remindAt(),
        late ? Duration.between(clock.dueAt(), now).toSeconds() : 0,
        clock.escalation() > 0,
        clock.escalation(),
        clock.missedCount(),
        clock.stoppedAt(),
        clock.policyVersion());
  }
}
