package dev.muster.oncall.schedule.api;

import dev.muster.oncall.zone.SaneTime;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Somebody to take over a schedule in {@code [startsAt, endsAt)}. */
public record OverrideRequest(
    @NotNull UUID personId,
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt) {}
