package dev.muster.postmortem.action;

import dev.muster.postmortem.calendar.DayClock;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.Reminder;
import dev.muster.postmortem.reminder.ReminderKind;
import dev.muster.postmortem.reminder.ReminderPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an action item is late and when its owner is reminded next. It keeps the policy version and
 * the zone with which it was wound, so that a later change of either does not move it.
 */
@Embeddable
class ItemClock {
  private Instant deadline;

  @Column(name = "policy_version")
  private int policyVersion = 1;

  @Column(name = "clock_zone")
  private String zone;

  @Column(name = "clock_since")
  private Instant since;

  @Enumerated(EnumType.STRING)
  @Column(name = "reminder_kind")
  private ReminderKind reminderKind;

  @Column(name = "reminder_number")
  private Integer reminderNumber;

  @Column(name = "reminder_at")
  private Instant reminderAt;

  @Column(name = "reminders_sent")
  private int remindersSent;

  protected ItemClock() {}

  /** Winds it for a due date in the owner's zone, from {@code now} on. */
  void wind(PolicyVersion policy, ZoneId ownersZone, LocalDate dueOn, Instant now) {
    policyVersion = policy.version();
    zone = ownersZone.getId();
    since = now;
    deadline = days(policy).endOf(dueOn);
    remindersSent = 0;
    remind(plan(policy, dueOn).first(now));
  }

  /** Counts the reminder that is due as sent, and returns it; the next one is set, if any. */
  Reminder sent(PolicyVersion policy, LocalDate dueOn, Instant now) {
    Reminder due = new Reminder(reminderKind, reminderNumber, reminderAt);
    remindersSent++;
    plan(policy, dueOn).next(due, now).ifPresentOrElse(this::remind, this::stop);
    return due;
  }

  /** No more reminders; the deadline stays, as whether it was kept is measured. */
  void stop() {
    reminderKind = null;
    reminderNumber = null;
    reminderAt = null;
  }

  private void remind(Reminder next) {
    reminderKind = next.kind();
    reminderNumber = next.number();
    reminderAt = next.at();
  }

  private ReminderPlan plan(PolicyVersion policy, LocalDate dueOn) {
    return new ReminderPlan(policy.policy().reminders(), days(policy), dueOn);
  }

  private DayClock days(PolicyVersion policy) {
    return policy.policy().clock(ZoneId.of(zone), since);
  }

  int policyVersion() {
    return policyVersion;
  }

  Instant deadline() {
    return deadline;
  }

  Instant reminderAt() {
    return reminderAt;
  }

  int remindersSent() {
    return remindersSent;
  }
}
