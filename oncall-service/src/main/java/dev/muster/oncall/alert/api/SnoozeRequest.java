package dev.muster.oncall.alert.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** For how long an alert sleeps: 1 second to 7 days. */
public record SnoozeRequest(@NotNull @Min(1) @Max(604_800) Long seconds) {}
