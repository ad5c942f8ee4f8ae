package dev.muster.postmortem.factor;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.UUID;

/** An action item that does something about a factor. */
public record LinkedItem(UUID id, String title, ActionItemStatus status) {

  /** Whether it counts: one that was dropped does nothing. */
  boolean counts() {
    return status != ActionItemStatus.DROPPED;
  }
}
