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
 * @param groupId the group it stands in; null for none
 * @param position order in its group, or on the page when it has none
 * @param status what customers see
 * @param statusByHand what a person set; incidents can only make it worse
 * @param showcase whether the page shows its uptime
 * @param dependsOn components of the same page that it cannot work without
 */
public record ComponentResponse(
    UUID id,
    String code,
    UUID pageId,
    String name,
    @Nullable String description,
    @Nullable UUID groupId,
    int position,
    ComponentStatus status,
    ComponentStatus statusByHand,
    boolean onlyShowIfDegraded,
    boolean showcase,
    LocalDate startDate,
    List<UUID> serviceIds,
    List<UUID> dependsOn,
    Instant createdAt,
    Instant updatedAt) {

  static ComponentResponse from(Component component) {
    return new ComponentResponse(
        component.id(),
        component.code(),
        component.pageId(),
        component.name(),
        component.description(),
        component.groupId(),
        component.position(),
        component.status(),
        component.statusByHand(),
        component.onlyShowIfDegraded(),
        component.showcase(),
        component.startDate(),
        component.serviceIds(),
        component.dependsOn(),
        component.createdAt(),
        component.updatedAt());
  }
}
