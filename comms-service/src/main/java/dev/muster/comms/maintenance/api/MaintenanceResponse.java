package dev.muster.comms.maintenance.api;

import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Planned work.
 *
 * @param code its id in the public API
 * @param components what it says of components while the work goes on, by their ids
 * @param lateSince when somebody should have moved it on; null when nobody is waited for
 * @param revision how often the public window was changed
 */
public record MaintenanceResponse(
    UUID id,
    String code,
    UUID pageId,
    PostStage stage,
    PublicStatus status,
    Map<String, String> title,
    Map<UUID, ComponentStatus> components,
    Instant scheduledFor,
    Instant scheduledUntil,
    SwitchesBody switches,
    int revision,
    int updateCount,
    @Nullable Instant lateSince,
    @Nullable Instant begunAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant publishedAt,
    Who decidedBy,
    Instant createdAt,
    Instant updatedAt) {

  static MaintenanceResponse from(Maintenance maintenance, Instant now) {
    Post post = maintenance.post();
    Map<UUID, ComponentStatus> components = new TreeMap<>();
    post.claims().forEach((id, claim) -> components.put(id, claim.status()));
    return new MaintenanceResponse(
        post.id(),
        post.code(),
        post.pageId(),
        post.stage(),
        post.status(),
        post.title(),
        components,
        maintenance.window().starts(),
        maintenance.window().ends(),
        SwitchesBody.from(maintenance.switches()),
        maintenance.revision(),
        post.updateCount(),
        maintenance.lateSince(now).orElse(null),
        maintenance.begunAt(),
        post.resolvedAt(),
        maintenance.cancelledAt(),
        post.publishedAt(),
        post.decidedBy(),
        post.createdAt(),
        post.updatedAt());
  }
}
