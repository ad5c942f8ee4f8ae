package dev.muster.postmortem.reminder;

import dev.muster.postmortem.calendar.DayClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Computes which reminder of a proposal that nobody has committed to comes next: {@code beforeDays}
 * before the last day for it, on that day, and afterwards until somebody does. A reminder whose
 * moment has passed is skipped.
 */
public record AssignPlan(ReminderRules rules, DayClock clock) {

  /** The first reminder after {@code now}; {@code last} is the last day for it. */
  public Reminder first(LocalDate last, Instant now) {
    Instant before = clock.at(last.minusDays(rules.beforeDays()), hour());
    if (before.isAfter(now)) {
      return new Reminder(ReminderKind.BEFORE_ASSIGN, 0, before);
    }
    Instant day = clock.at(last, hour());
    return day.isAfter(now)
        ? new Reminder(ReminderKind.ASSIGN, 0, day)
        : new Reminder(ReminderKind.UNASSIGNED, 1, clock.at(last.plusDays(1), hour()));
  }

  /** What {@code due} has become by {@code now}: ahead of the deadline it is too late for it. */
  public Reminder asOf(Reminder due, Instant assignBy, Instant now) {
    return due.kind() == ReminderKind.UNASSIGNED || now.isBefore(assignBy)
        ? due
        : new Reminder(ReminderKind.UNASSIGNED, 1, due.at());
  }

  /** The reminder that follows {@code sent}, later than {@code now}; empty after the last one. */
  public Optional<Reminder> next(Reminder sent, Instant assignBy, Instant now) {
    if (sent.kind() == ReminderKind.UNASSIGNED) {
      int number = sent.number() + 1;
      return rules.allows(number)
          ? Optional.of(
              new Reminder(ReminderKind.UNASSIGNED, number, later(now, rules.repeatDays())))
          : Optional.empty();
    }
    Instant day = later(assignBy.minusNanos(1), 0);
    if (sent.kind() == ReminderKind.BEFORE_ASSIGN && day.isAfter(now)) {
      return Optional.of(new Reminder(ReminderKind.ASSIGN, 0, day));
    }
    return Optional.of(new Reminder(ReminderKind.UNASSIGNED, 1, later(assignBy, 0)));
  }

  private Instant later(Instant from, int days) {
    return clock.later(from, days, hour());
  }

  private LocalTime hour() {
    return LocalTime.of(rules.hour(), 0);
  }
}
