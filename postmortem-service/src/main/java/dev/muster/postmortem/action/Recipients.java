package dev.muster.postmortem.action;

import java.util.List;
import java.util.UUID;

/**
 * Who hears of an item when it is time.
 *
 * @param accountableId the owner, or for a team's item somebody who manages it; null for nobody
 * @param managerId whom it goes up to; null for nobody
 * @param keeperIds who see to it that a proposal is taken
 */
record Recipients(UUID accountableId, UUID managerId, List<UUID> keeperIds) {
  Recipients {
    keeperIds = List.copyOf(keeperIds);
  }

  /** The same while it does not go up yet. */
  Recipients withoutManager() {
    return new Recipients(accountableId, null, keeperIds);
  }
}
