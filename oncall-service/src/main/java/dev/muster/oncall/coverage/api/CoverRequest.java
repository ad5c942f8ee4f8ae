package dev.muster.oncall.coverage.api;

import dev.muster.platform.time.SaneTime;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Somebody to be on call in the place of somebody else. */
public record CoverRequest(
    @NotNull UUID originalId,
    @NotNull UUID personId,
    @NotNull @SaneTime Instant startsAt,
    @NotNull @SaneTime Instant endsAt) {}
