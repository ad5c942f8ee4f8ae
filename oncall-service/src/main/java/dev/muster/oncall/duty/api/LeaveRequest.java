package dev.muster.oncall.duty.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who takes everything over. */
public record LeaveRequest(@NotNull UUID successorId) {}
