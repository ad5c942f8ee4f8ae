package dev.muster.postmortem.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When an owner hears of an action item: {@code beforeDays} before the due date, on the day, the
 * day after, and every {@code repeatDays} from then on, at {@code hour} o'clock of the owner's
 * zone. From overdue reminder {@code managerFrom} on, the owner's manager hears of it too. A review
 * that is due is repeated every {@code repeatDays} as well.
 *
 * @param overdueAtMost how many reminders follow one due date that passed; null for no end
 */
public record ReminderRules(
    @Min(1) @Max(60) int beforeDays,
    @Min(1) @Max(60) int repeatDays,
    @Min(1) @Max(50) int managerFrom,
    @Min(0) @Max(23) int hour,
    @Min(1) @Max(1000) Integer overdueAtMost) {

  /** What an installation starts with: weekly until it is done. */
  public static final ReminderRules DEFAULT = new ReminderRules(3, 7, 2, 9, null);

  /** These rules with an end. */
  public ReminderRules atMost(int overdueReminders) {
    return new ReminderRules(beforeDays, repeatDays, managerFrom, hour, overdueReminders);
  }

  /** Whether an overdue reminder of this number, counted from 1, is sent. */
  public boolean allows(int number) {
    return overdueAtMost == null || number <= overdueAtMost;
  }
}
