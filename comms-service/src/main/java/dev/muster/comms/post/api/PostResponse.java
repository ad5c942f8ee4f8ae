package dev.muster.comms.post.api;

import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.Publication;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param code its id in the public API
 * @param incidentId null for a post that no incident caused
 * @param components what it says of components, by their ids
 * @param impact what customers see
 * @param impactOverride what a person chose; null when nobody did
 * @param expectedAt when it is expected to work again
 * @param pending what waits to become public in it; null for nothing
 * @param decidedBy who decided on its stage: a rule with its version, or a person
 */
public record PostResponse(
    UUID id,
    String code,
    PostKind kind,
    UUID pageId,
    @Nullable UUID incidentId,
    @Nullable String reference,
    PostStage stage,
    PublicStatus status,
    PostImpact impact,
    @Nullable PostImpact impactOverride,
    Map<String, String> title,
    Map<UUID, ComponentStatus> components,
    int updateCount,
    @Nullable Instant nextUpdateAt,
    @Nullable Instant expectedAt,
    Instant startedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant monitoringAt,
    @Nullable Instant resolvedAt,
    Who decidedBy,
    @Nullable PendingResponse pending,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param waiting null for nothing
   */
  static PostResponse from(Post post, Publication waiting) {
    Map<UUID, ComponentStatus> components = new TreeMap<>();
    post.claims().forEach((id, claim) -> components.put(id, claim.status()));
    return new PostResponse(
        post.id(),
        post.code(),
        post.kind(),
        post.pageId(),
        post.incidentId(),
        post.reference(),
        post.stage(),
        post.status(),
        post.shownImpact(),
        post.impactOverride(),
        post.title(),
        components,
        post.updateCount(),
        post.nextUpdateAt(),
        post.expectedAt(),
        post.startedAt(),
        post.publishedAt(),
        post.monitoringAt(),
        post.resolvedAt(),
        post.decidedBy(),
        waiting == null ? null : PendingResponse.from(waiting),
        post.createdAt(),
        post.updatedAt());
  }
}
