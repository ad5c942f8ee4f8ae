package dev.muster.postmortem.action;

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
    if (!owns(item.text(), reader) && !reader.is(item.reviewerId())) {
      postmortems.readable(item.postmortemId(), reader);
    }
  }

  /**
   * An item concerns its owner, whoever proposed it, the post-mortem's owner, and managers.
   *
   * @throws ProblemException 404 or 403 for everybody else
   */
  void requireConcerned(ActionItem item, Reader reader) {
    if (owns(item.text(), reader)) {
      return;
    }
    Postmortem postmortem = postmortems.readable(item.postmortemId(), reader);
    if (!claim(item, reader).isConcerned(postmortem.ownerId())) {
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
      claim(item, reader)
          .againstVerifying()
          .ifPresent(
              problem -> {
                throw new ProblemException(problem);
              });
    }
  }

  /**
   * Passes for those who may make a proposal a promise: who owns it commits to it, and a manager
   * assigns it. A proposal names a possible owner and a date without binding anybody.
   *
   * @throws ProblemException 403 for everybody else
   */
  void requireCommitter(ItemText text, Reader reader) {
    if (!mayCommit(text, reader)) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.commit-by-owner",
              "Its owner commits to an action item, or a manager assigns it; propose it instead"));
    }
  }

  /** Whether {@link #requireCommitter} passes. */
  boolean mayCommit(ItemText text, Reader reader) {
    return reader.manages() || owns(text, reader);
  }

  /**
   * Passes for those who may turn what an item says into {@code wanted}: a promise goes to somebody
   * else by a manager or by who takes it over, and once work is done only a manager says anew who
   * did it, who judges it and how urgent it was.
   *
   * @throws ProblemException 403 for everybody else
   */
  void requireEditor(ActionItem item, ItemText wanted, Reader reader) {
    if (reader.manages()) {
      return;
    }
    ItemText before = item.text();
    if (item.status() == ActionItemStatus.DONE && !before.isJudgedAlike(wanted)) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.done-stays",
              "Of what is done, a manager alone changes owner, reviewer and priority; or take it"
                  + " back to in progress first"));
    }
    boolean promised = ActionLifecycle.isOpen(item.status());
    if (promised && before.goesToAnother(wanted) && !owns(wanted, reader)) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.hand-over",
              "Who takes a promise over says so themselves, or a manager assigns it to them"));
    }
  }

  private ItemClaim claim(ActionItem item, Reader reader) {
    return new ItemClaim(item, owners.team(item.text().ownerTeamId()), reader);
  }

  /** Whether the caller is the owner, or one of the team that is. */
  boolean owns(ItemText text, Reader reader) {
    return reader.is(text.ownerId())
        || (reader.personId() != null && owners.isIn(text.ownerTeamId(), reader.personId()));
  }
}
