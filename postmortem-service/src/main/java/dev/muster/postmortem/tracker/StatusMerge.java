package dev.muster.postmortem.tracker;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.Optional;

/** Says what follows when the status of an item and the position of its issue are compared. */
final class StatusMerge {
  private StatusMerge() {}

  /** What has to be done. */
  enum Step {
    EQUAL,
    /** Only ours was changed: bring the issue there. */
    WRITE,
    /** Only theirs was changed: bring the item there. */
    ADOPT,
    /** Both were, or nobody knows what theirs means; a person decides. */
    CONFLICT
  }

  /**
   * How both stood when they agreed last.
   *
   * @param ours null when ours counts as changed, as after a person chose it
   * @param theirs null when it counts as changed, as with an issue that was only just linked
   */
  record Base(ActionItemStatus ours, Position theirs) {}

  static Step next(StatusMap map, Base base, ActionItemStatus ours, Position theirs) {
    if (map.agree(ours, theirs)) {
      return Step.EQUAL;
    }
    Optional<ActionItemStatus> meant = map.read(theirs);
    boolean weMoved = base.ours() == null || map.told(base.ours()) != map.told(ours);
    boolean theyMoved = base.theirs() == null || !map.read(base.theirs()).equals(meant);
    if (weMoved && !theyMoved) {
      return Step.WRITE;
    }
    return theyMoved && !weMoved && meant.isPresent() ? Step.ADOPT : Step.CONFLICT;
  }
}
