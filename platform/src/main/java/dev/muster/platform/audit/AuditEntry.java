package dev.muster.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One recorded write.
 *
 * @param actorId the person; null for machines
 * @param targetId what was acted on; null when the action alone says it
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String actorKind,
    UUID actorId,
    String actorName,
    String action,
    String targetKind,
    String targetId,
    String method,
    String path,
    String remoteAddress,
    JsonNode details) {}
