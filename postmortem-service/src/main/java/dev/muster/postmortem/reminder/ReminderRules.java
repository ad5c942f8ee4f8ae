package dev.muster.postmortem.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When an owner hears of an action item: {@code beforeDays} before the due date, on the day, the
 * day after, and every {@code repeatDays} from then on, at {@code hour} o'clock of the owner's
 * zone. From overdue reminder {@code managerFrom} on, the owner's manager hears of it too.
 */
public record ReminderRules(
    @Min(1) @Max(60) int beforeDays,
    @Min(1) @Max(60) int repeatDays,
    @Min(1) @Max(50) int managerFrom,
    @Min(0) @Max(23) int hour) {

  /** What an installation starts with. */
  public static final ReminderRules DEFAULT = new ReminderRules(3, 7, 2, 9);
}
