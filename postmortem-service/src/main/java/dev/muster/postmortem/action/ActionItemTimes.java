package dev.muster.postmortem.action;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When what happened to an action item, and when what will; null for what did not or will not.
 *
 * @param deadline the moment from which it is late
 * @param assigned whether somebody else than the owner promised it
 * @param missedAt the first deadline that passed
 * @param assignBy by when the policy wants it committed
 * @param completeBy the last due date that the policy allows
 */
public record ActionItemTimes(
    Instant createdAt,
    String createdBy,
    Instant committedAt,
    String committedBy,
    boolean assigned,
    Instant finishedAt,
    String finishedBy,
    Instant verifiedAt,
    String verifiedBy,
    String dropReason,
    Instant deadline,
    Instant missedAt,
    Instant assignBy,
    LocalDate completeBy,
    Instant nextReminderAt,
    int remindersSent) {

  static ActionItemTimes of(ItemHistory history, ItemClock clock) {
    return new ActionItemTimes(
        history.createdAt(),
        history.createdBy(),
        history.committedAt(),
        history.committedBy(),
        history.assigned(),
        history.finishedAt(),
        history.finishedBy(),
        history.verifiedAt(),
        history.verifiedBy(),
        history.dropReason(),
        clock.deadline(),
        clock.missedAt(),
        clock.assignBy(),
        clock.completeBy(),
        clock.reminderAt(),
        clock.remindersSent());
  }
}
