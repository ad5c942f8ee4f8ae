package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may read, change and move an action item. */
@ApplicationScoped
class ItemRights {
  private final Postmortems postmortems;
  private final ItemOwners owners;

  ItemRights(Postmortems postmortems, ItemOwners owners) {
    this.postmortems = postmortems;
    this.owners = owners;
  }

  /**
   * Passes for its owner, its reviewer, and whoever may read its post-mortem.
   *
   * @throws ProblemException 404 or 403 otherwise
   */
  void requireReadable(ActionItem item, Reader reader) {
    if (!isOwner(item, reader) && !reader.is(item.reviewerId())) {
      postmortems.readable(item.postmortemId(), reader);
    }
  }

  /**
   * An item concerns its owner, whoever proposed it, the post-mortem's owner, and managers.
   *
   * @throws ProblemException 404 or 403 for everybody else
   */
  void requireConcerned(ActionItem item, Reader reader) {
    if (isOwner(item, reader)) {
      return;
    }
    Postmortem postmortem = postmortems.readable(item.postmortemId(), reader);
    boolean concerned =
        reader.manages()
            || reader.is(postmortem.ownerId())
            || (reader.is(item.history().createdById())
                && item.status() == ActionItemStatus.PROPOSED);
    if (!concerned) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.not-yours", "Only its owner, the post-mortem's owner or a manager may"));
    }
  }

  /**
   * Passes for those who may move an item to a status; its reviewer judges what is done.
   *
   * @throws ProblemException 404 or 403 for everybody else
   */
  void requireMover(ActionItem item, ActionItemStatus to, Reader reader) {
    boolean judges = item.status() == ActionItemStatus.DONE && reader.is(item.reviewerId());
    if (!judges) {
      requireConcerned(item, reader);
    }
    if (to == ActionItemStatus.VERIFIED) {
      requireVerifier(item, reader);
    }
  }

  private static void requireVerifier(ActionItem item, Reader reader) {
    if (reader.is(item.ownerId()) || reader.is(item.history().finishedById())) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.verify-own", "Somebody else than who did it must verify it"));
    }
    boolean named = item.priority() == ActionItemPriority.P0 && item.reviewerId() != null;
    if (named && !reader.is(item.reviewerId())) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.reviewer-only", "The reviewer who is named verifies an item of P0"));
    }
  }

  private boolean isOwner(ActionItem item, Reader reader) {
    return reader.is(item.ownerId())
        || (reader.personId() != null && owners.isIn(item.text().ownerTeamId(), reader.personId()));
  }
}
