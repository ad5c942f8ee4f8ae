package dev.muster.postmortem.document;

import dev.muster.contracts.Severity;
import java.time.Instant;
import java.util.UUID;

/** A post-mortem in a list; when it is not {@code readable}, title and owner are hidden. */
public record PostmortemRow(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    PostmortemStatus status,
    boolean drill,
    boolean restricted,
    boolean readable,
    UUID ownerId,
    Instant reviewDueAt,
    Instant publishDueAt,
    Instant createdAt,
    Instant publishedAt,
    int openActionItems) {}
