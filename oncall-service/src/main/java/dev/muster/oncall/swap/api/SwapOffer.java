package dev.muster.oncall.swap.api;

import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift, or a part of it, to offer.
 *
 * @param personId whose shift it is; the caller's own when left out, another's for managers
 * @param note for those who might take it
 */
public record SwapOffer(
    @NotNull UUID scheduleId,
    @Nullable UUID personId,
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt,
    @Nullable @Size(max = 1000) String note) {}
