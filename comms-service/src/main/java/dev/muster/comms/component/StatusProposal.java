package dev.muster.comms.component;

import dev.muster.comms.status.ComponentStatus;
import java.util.List;
import java.util.UUID;

/**
 * What a component probably shows soon, because something that it needs fails.
 *
 * @param because the components that it needs and that fail
 */
public record StatusProposal(UUID componentId, ComponentStatus status, List<UUID> because) {
  public StatusProposal {
    because = List.copyOf(because);
  }
}
