package dev.muster.postmortem.document;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.UUID;

/** A post-mortem in a list. */
public record PostmortemRow(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    PostmortemStatus status,
    boolean drill,
    boolean restricted,
    UUID ownerId,
    Instant reviewDueAt,
    Instant publishDueAt,
    Instant createdAt,
    Instant publishedAt,
    int openActionItems) {}
