package dev.muster.postmortem.document;

import dev.muster.contracts.Severity;
import java.util.UUID;

/** Which post-mortems a list shows; null filters nothing. */
public record PostmortemFilter(
    PostmortemStatus status, Severity severity, UUID teamId, UUID ownerId, UUID incidentId) {}
