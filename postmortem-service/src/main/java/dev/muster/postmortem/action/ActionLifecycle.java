package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemStatus;
import java.util.EnumSet;
import java.util.Set;

/** Which status of an action item may follow which. */
public final class ActionLifecycle {
  private ActionLifecycle() {}

  /** The statuses that may follow {@code status}; empty when it is final. */
  public static Set<ActionItemStatus> after(ActionItemStatus status) {
    return switch (status) {
      case PROPOSED -> EnumSet.of(ActionItemStatus.COMMITTED, ActionItemStatus.DROPPED);
      case COMMITTED ->
          EnumSet.of(ActionItemStatus.IN_PROGRESS, ActionItemStatus.DONE, ActionItemStatus.DROPPED);
      case IN_PROGRESS ->
          EnumSet.of(ActionItemStatus.COMMITTED, ActionItemStatus.DONE, ActionItemStatus.DROPPED);
      case DONE -> EnumSet.of(ActionItemStatus.VERIFIED, ActionItemStatus.IN_PROGRESS);
      case VERIFIED -> EnumSet.noneOf(ActionItemStatus.class);
      case DROPPED -> EnumSet.of(ActionItemStatus.PROPOSED);
    };
  }

  /** Whether work is promised and not finished: such an item can be late and is reminded of. */
  public static boolean isOpen(ActionItemStatus status) {
    return switch (status) {
      case COMMITTED, IN_PROGRESS -> true;
      case PROPOSED, DONE, VERIFIED, DROPPED -> false;
    };
  }

  /** Whether somebody promised it and has not given it up: it has an owner and a due date. */
  public static boolean isPromised(ActionItemStatus status) {
    return switch (status) {
      case COMMITTED, IN_PROGRESS, DONE, VERIFIED -> true;
      case PROPOSED, DROPPED -> false;
    };
  }
}
