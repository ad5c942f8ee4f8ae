package dev.muster.postmortem.factor;

import java.util.UUID;

/** Which factor of which post-mortem. */
public record FactorKey(UUID postmortemId, UUID id) {}
