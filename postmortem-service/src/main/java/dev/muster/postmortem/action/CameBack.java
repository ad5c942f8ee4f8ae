package dev.muster.postmortem.action;

import java.time.Instant;
import java.util.UUID;

/** An incident of the same class that began after an item had been done to prevent it. */
public record CameBack(UUID incidentId, String reference, Instant at) {}
