package dev.muster.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    @Nullable UUID actorId,
    String actorName,
    String action,
    @Nullable String targetKind,
    @Nullable String targetId,
    @Nullable String method,
    @Nullable String path,
    @Nullable String remoteAddress,
    JsonNode details) {}
