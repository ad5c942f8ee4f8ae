package dev.muster.comms.component.api;

import dev.muster.comms.component.ComponentGroup;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of components; a component names the group it stands in.
 *
 * @param code its id in the public API
 * @param position order on the page, among groups and the components without one
 */
public record ComponentGroupResponse(
    UUID id,
    String code,
    UUID pageId,
    String name,
    @Nullable String description,
    int position,
    Instant createdAt,
    Instant updatedAt) {

  static ComponentGroupResponse from(ComponentGroup group) {
    return new ComponentGroupResponse(
        group.id(),
        group.code(),
        group.pageId(),
        group.name(),
        group.description(),
        group.position(),
        group.createdAt(),
        group.updatedAt());
  }
}
