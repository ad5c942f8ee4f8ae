package dev.muster.oncall.unavailability.api;

import dev.muster.oncall.unavailability.TimeOff;
import dev.muster.oncall.unavailability.UnavailabilityKind;
import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time off from {@code startsAt} until {@code endsAt}. */
public record UnavailabilityRequest(
    @NotNull UnavailabilityKind kind,
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt,
    @Nullable @Size(max = 500) String note) {

  TimeOff timeOff(UUID personId) {
    return new TimeOff(
        null,
        personId,
        kind,
        startsAt.truncatedTo(ChronoUnit.MICROS),
        endsAt.truncatedTo(ChronoUnit.MICROS),
        note == null ? "" : note);
  }
}
