package dev.muster.oncall.handover.api;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift to hand over.
 *
 * @param toPersonId who takes over; whoever comes next when left out
 * @param note concerns, planned changes, thanks
 */
public record HandoverRequest(@Nullable UUID toPersonId, @Nullable @Size(max = 4000) String note) {}
