package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.problem.Problem;
import dev.muster.postmortem.people.Reader;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody is to an action item, and what follows from it.
 *
 * @param ownerTeam the team that owns the item; null when a person does or nobody
 */
record ItemClaim(ActionItem item, CatalogTeam ownerTeam, Reader reader) {

  /** Whether the caller is the owner, or one of the team that is. */
  boolean owns() {
    return reader.is(item.ownerId()) || isMember() || managesTeam();
  }

  private boolean isMember() {
    return ownerTeam != null
        && reader.personId() != null
        && ownerTeam.memberIds().contains(reader.personId());
  }

  private boolean managesTeam() {
    return ownerTeam != null
        && reader.personId() != null
        && ownerTeam.managerIds().contains(reader.personId());
  }

  /** Whether the item is the caller's to change. */
  boolean isConcerned(UUID postmortemOwnerId) {
    return owns()
        || reader.manages()
        || reader.is(postmortemOwnerId)
        || (reader.is(item.history().createdById()) && item.status() == ActionItemStatus.PROPOSED);
  }

  /** Whether the caller may make it a promise as it stands. */
  boolean mayCommit() {
    return reader.manages() || owns();
  }

  /** Why the caller may not verify it; empty when nothing speaks against it. */
  Optional<Problem> againstVerifying() {
    boolean urgent = item.priority() == ActionItemPriority.P0;
    if (reader.is(item.ownerId())
        || reader.is(item.history().finishedById())
        || (urgent && isMember())) {
      return Optional.of(
          Problem.forbidden(
              "action-item.verify-own", "Somebody else than who did it must verify it"));
    }
    return urgent && item.reviewerId() != null && !reader.is(item.reviewerId())
        ? Optional.of(
            Problem.forbidden(
                "action-item.reviewer-only", "The reviewer who is named verifies an item of P0"))
        : Optional.empty();
  }
}
