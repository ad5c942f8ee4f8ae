package dev.muster.comms.component.api;

import dev.muster.comms.status.ComponentStatus;
import jakarta.validation.constraints.NotNull;

/** How a person says a component is; open incidents can only make it worse. */
public record ComponentStatusRequest(@NotNull ComponentStatus status) {}
