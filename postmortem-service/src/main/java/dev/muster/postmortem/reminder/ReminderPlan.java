package dev.muster.postmortem.reminder;

import dev.muster.postmortem.calendar.DayClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Computes which reminder of an action item comes next. A reminder whose moment has passed is
 * skipped, so an owner who was away for a month gets one, not four.
 */
public record ReminderPlan(ReminderRules rules, DayClock clock, LocalDate dueOn) {

  /** The first reminder after {@code now}, when none has been sent for this due date. */
  public Reminder first(Instant now) {
    Instant before = morning(dueOn.minusDays(rules.beforeDays()));
    if (before.isAfter(now)) {
      return new Reminder(ReminderKind.BEFORE_DUE, 1, before);
    }
    Instant due = morning(dueOn);
    return due.isAfter(now) ? new Reminder(ReminderKind.DUE, 1, due) : overdue(1, now);
  }

  /** The reminder that follows {@code sent}, later than {@code now}; empty after the last one. */
  public Optional<Reminder> next(Reminder sent, Instant now) {
    return switch (sent.kind()) {
      case BEFORE_ASSIGN, ASSIGN, UNASSIGNED -> Optional.of(first(now));
      case BEFORE_DUE -> {
        Instant due = morning(dueOn);
        yield Optional.of(
            due.isAfter(now) ? new Reminder(ReminderKind.DUE, 1, due) : overdue(1, now));
      }
      case DUE -> Optional.of(overdue(1, now));
      case OVERDUE ->
          rules.allows(sent.number() + 1)
              ? Optional.of(overdue(sent.number() + 1, now))
              : Optional.empty();
    };
  }

  private Reminder overdue(int number, Instant now) {
    LocalDate day = dueOn.plusDays(1);
    long daysLate = Duration.between(morning(day), now).toSeconds() / clock.secondsPerDay();
    long repeats = Math.max(0, daysLate / rules.repeatDays() - 1);
    day = day.plusDays(repeats * rules.repeatDays());
    while (!morning(day).isAfter(now)) {
      day = day.plusDays(rules.repeatDays());
    }
    return new Reminder(ReminderKind.OVERDUE, number, morning(day));
  }

  private Instant morning(LocalDate day) {
    return clock.at(day, LocalTime.of(rules.hour(), 0));
  }
}
