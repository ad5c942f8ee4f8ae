package dev.muster.comms.component.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.comms.component.PageOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups and components of a page from top to bottom; each of them exactly once. */
public record PageOrderRequest(@NotNull @Size(max = 2000) List<@NotNull @Valid Item> items) {

  PageOrder order() {
    return new PageOrder(
        items.stream().map(item -> new PageOrder.Item(item.groupId, item.componentIds)).toList());
  }

  /**
   * A group with its components, or one component that stands alone.
   *
   * @param groupId left out for a component that stands alone
   */
  @Schema(name = "PageOrderItem")
  public record Item(UUID groupId, @NotNull @Size(max = 1100) List<@NotNull UUID> componentIds) {

    /** Whether there is a group, or exactly one component. */
    @AssertTrue(message = "names exactly one component where there is no group")
    @JsonIgnore
    public boolean isGroupOrOneComponent() {
      return groupId != null || componentIds == null || componentIds.size() == 1;
    }
  }
}
