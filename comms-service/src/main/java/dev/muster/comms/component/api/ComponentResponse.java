package dev.muster.comms.component.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.status.ComponentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A component.
 *
 * @param code its id in the public API
 * @param status what customers see
 * @param statusByHand what a person set; incidents can only make it worse
 */
public record ComponentResponse(
    UUID id,
    String code,
    UUID pageId,
    String name,
    @Nullable String description,
    @Nullable String group,
    int position,
    ComponentStatus status,
    ComponentStatus statusByHand,
    boolean onlyShowIfDegraded,
    LocalDate startDate,
    List<UUID> serviceIds,
    Instant createdAt,
    Instant updatedAt) {

  static ComponentResponse from(Component component) {
    return new ComponentResponse(
        component.id(),
        component.code(),
        component.pageId(),
        component.name(),
        component.description(),
        component.group(),
        component.position(),
        component.status(),
        component.statusByHand(),
        component.onlyShowIfDegraded(),
        component.startDate(),
        component.serviceIds(),
        component.createdAt(),
        component.updatedAt());
  }
}
