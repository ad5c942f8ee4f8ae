package dev.muster.comms.component;

import dev.muster.comms.status.ComponentStatus;
import java.util.UUID;

/** A component as an update of a post shows it: what it was before and what it is now. */
public record StatusChange(
    UUID componentId,
    String code,
    String name,
    ComponentStatus oldStatus,
    ComponentStatus newStatus) {}
