package dev.muster.postmortem.policy;

import dev.muster.contracts.Severity;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.calendar.DayClock;
import dev.muster.postmortem.reminder.FollowUpRules;
import dev.muster.postmortem.reminder.ReminderRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The policies that Muster ships. */
public enum PolicyPreset {
  /** The first version of every installation. */
  DEFAULT(172_800, DayClock.REAL_DAY, ReminderRules.DEFAULT),
  /** For a tour: a day lasts ten seconds, so that reminders arrive while one watches, then end. */
  DEMO(120, 10, ReminderRules.DEFAULT.atMost(3));

  private final long reviewWithinSeconds;
  private final int secondsPerDay;
  private final ReminderRules reminders;

  PolicyPreset(long reviewWithinSeconds, int secondsPerDay, ReminderRules reminders) {
    this.reviewWithinSeconds = reviewWithinSeconds;
    this.secondsPerDay = secondsPerDay;
    this.reminders = reminders;
  }

  /** The name under which versions made of this preset are listed. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rules of this preset. */
  public PostmortemPolicy policy() {
    return new PostmortemPolicy(
        List.of(Severity.SEV1, Severity.SEV2),
        reviewWithinSeconds,
        5,
        Map.of(
            ActionItemPriority.P0, 5,
            ActionItemPriority.P1, 10,
            ActionItemPriority.P2, 20,
            ActionItemPriority.P3, 60),
        reminders,
        secondsPerDay,
        Map.of(
            Severity.SEV1, new ResponseTargets(300L, 1_800L, 3_600L),
            Severity.SEV2, new ResponseTargets(900L, 7_200L, 14_400L),
            Severity.SEV3, new ResponseTargets(null, null, 86_400L),
            Severity.SEV4, new ResponseTargets(null, null, 604_800L)),
        new BigDecimal("0.90"),
        FollowUpRules.DEFAULT,
        MeetingRules.DEFAULT);
  }
}
