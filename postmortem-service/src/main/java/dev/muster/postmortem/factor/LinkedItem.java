package dev.muster.postmortem.factor;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.UUID;

/**
 * An action item that does something about a factor.
 *
 * @param whole whether it names an owner and a due date
 */
public record LinkedItem(UUID id, String title, ActionItemStatus status, boolean whole) {

  /** Whether it counts: one that was dropped does nothing, nor does one that is nobody's. */
  public boolean counts() {
    return whole && status != ActionItemStatus.DROPPED;
  }
}
