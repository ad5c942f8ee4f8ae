package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.calendar.DayClock;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.AssignPlan;
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
import java.util.Optional;

/**
 * When an action item is late and when somebody hears of it next: of a proposal that nobody takes,
 * of a promise that is due. It keeps the policy version and the zone with which it was wound, so
 * that a later change of either does not move it.
 */
@Embeddable
class ItemClock {
  private Instant deadline;

  @Column(name = "missed_at")
  private Instant missedAt;

  @Column(name = "assign_by")
  private Instant assignBy;

  @Column(name = "complete_by")
  private LocalDate completeBy;

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

  /** Begins the wait for somebody to commit to it, from {@code now} on. */
  void await(ClockSetting setting, ActionItemPriority priority, Instant now) {
    set(setting, now);
    DayClock days = days(setting.policy());
    LocalDate last =
        setting
            .calendar()
            .after(days.today(), setting.policy().policy().followUp().assignWithin(priority));
    assignBy = days.endOf(last);
    deadline = null;
    completeBy = null;
    remind(assignPlan(setting.policy()).first(last, now));
  }

  /**
   * Winds it for a due date in the owner's zone, from {@code now} on.
   *
   * @param committedAt when it was promised; the policy counts from that day
   */
  void wind(ClockSetting setting, ItemText text, Instant committedAt, Instant now) {
    set(setting, now);
    DayClock days = days(setting.policy());
    deadline = days.endOf(text.dueOn());
    completeBy =
        setting
            .calendar()
            .after(
                committedAt.atZone(setting.zone()).toLocalDate(),
                setting.policy().policy().completeWithin(text.priority()));
    remind(plan(setting.policy(), text.dueOn()).first(now));
  }

  private void set(ClockSetting setting, Instant now) {
    policyVersion = setting.policy().version();
    zone = setting.zone().getId();
    since = now;
    remindersSent = 0;
  }

  /** Counts the reminder that is due as sent, and returns it; the next one is set, if any. */
  Reminder sent(PolicyVersion policy, LocalDate dueOn, Instant now) {
    Reminder planned = new Reminder(reminderKind, reminderNumber, reminderAt);
    Reminder due =
        reminderKind.isOfAssignment() ? assignPlan(policy).asOf(planned, assignBy, now) : planned;
    remindersSent++;
    after(due, policy, dueOn, now).ifPresentOrElse(this::remind, this::stop);
    return due;
  }

  private Optional<Reminder> after(
      Reminder due, PolicyVersion policy, LocalDate dueOn, Instant now) {
    return due.kind().isOfAssignment()
        ? assignPlan(policy).next(due, assignBy, now)
        : plan(policy, dueOn).next(due, now);
  }

  /** The deadline passed; the first one that did is kept. */
  void miss() {
    missedAt = missedAt == null ? deadline : missedAt;
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

  private AssignPlan assignPlan(PolicyVersion policy) {
    return new AssignPlan(policy.policy().reminders(), days(policy));
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

  /** The first deadline that passed; null while none did or nobody touched it since. */
  Instant missedAt() {
    return missedAt;
  }

  Instant assignBy() {
    return assignBy;
  }

  LocalDate completeBy() {
    return completeBy;
  }

  Instant reminderAt() {
    return reminderAt;
  }

  int remindersSent() {
    return remindersSent;
  }
}
