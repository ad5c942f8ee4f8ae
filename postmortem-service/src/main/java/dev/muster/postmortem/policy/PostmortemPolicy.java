package dev.muster.postmortem.policy;

import dev.muster.contracts.Fields;
import dev.muster.contracts.Severity;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.calendar.DayClock;
import dev.muster.postmortem.reminder.FollowUpRules;
import dev.muster.postmortem.reminder.ReminderRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The rules of this service that an administrator can change.
 *
 * @param mandatorySeverities incidents of these get a post-mortem by themselves when resolved
 * @param reviewWithinSeconds time from the resolution to the review
 * @param publishWithinBusinessDays time from the resolution to the publication
 * @param dueBusinessDays due date suggested for an action item, from today, by priority
 * @param reminders when owners and managers hear of action items
 * @param secondsPerDay 86400, or less on a tour where days run past quickly
 * @param targets what the mean response times should stay below, by severity
 * @param onTimeTarget share of action items to finish by their deadline, from 0 to 1 (MET-06)
 * @param followUp how action items are followed up; the shipped rules when absent
 * @param meeting how review meetings are proposed; the shipped rules when absent
 */
public record PostmortemPolicy(
    @NotNull List<@NotNull Severity> mandatorySeverities,
    @Min(1) @Max(31_536_000) long reviewWithinSeconds,
    @Min(0) @Max(250) int publishWithinBusinessDays,
    @NotNull Map<@NotNull ActionItemPriority, @NotNull @Min(0) @Max(1000) Integer> dueBusinessDays,
    @NotNull @Valid ReminderRules reminders,
    @Min(1) @Max(DayClock.REAL_DAY) int secondsPerDay,
    @NotNull Map<@NotNull Severity, @NotNull @Valid ResponseTargets> targets,
    @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal onTimeTarget,
    @Valid FollowUpRules followUp,
    @Valid MeetingRules meeting) {
  private static final int DUE_UNLESS_SAID = 20;

  public PostmortemPolicy {
    mandatorySeverities = mandatorySeverities == null ? null : List.copyOf(mandatorySeverities);
    dueBusinessDays = dueBusinessDays == null ? null : Fields.map(dueBusinessDays);
    targets = targets == null ? null : Fields.map(targets);
    followUp = followUp == null ? FollowUpRules.DEFAULT : followUp;
    meeting = meeting == null ? MeetingRules.DEFAULT : meeting;
  }

  /** Business days within which an action item of this priority is to be done. */
  public int completeWithin(ActionItemPriority priority) {
    return dueBusinessDays.getOrDefault(priority, DUE_UNLESS_SAID);
  }

  /** Days of this policy, counted from {@code since} in {@code zone}. */
  public DayClock clock(ZoneId zone, Instant since) {
    return new DayClock(zone, secondsPerDay, since);
  }

  /** When one looks back at a post-mortem that is, or is to be, published at {@code published}. */
  public LookBack lookBack(Instant published) {
    return new LookBack(
        after(published, followUp.shareAfterDays()),
        after(published, followUp.reviewAfterDays()),
        followUp.reviewAfterDays());
  }

  private Instant after(Instant published, int days) {
    return published.plusSeconds((long) days * secondsPerDay);
  }

  /** Time between two reminders of a review that is due. */
  public Duration repeatReviewAfter() {
    return Duration.ofSeconds((long) reminders.repeatDays() * secondsPerDay);
  }

  /** The targets of a severity; without any when the policy names none. */
  public ResponseTargets targets(Severity severity) {
    return targets.getOrDefault(severity, new ResponseTargets(null, null, null));
  }
}
