package dev.muster.postmortem.followup;

import dev.muster.postmortem.calendar.DayClock;
import dev.muster.postmortem.policy.PostmortemPolicy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Computes when somebody gets their next digest: weekly, at an hour of their own zone. */
record DigestPlan(PostmortemPolicy policy, ZoneId zone) {
  private static final int DAYS_OF_WEEK = 7;

  /** The first moment for a digest after {@code now}; a week that was missed is not made up for. */
  Instant after(Instant now) {
    if (policy.secondsPerDay() != DayClock.REAL_DAY) {
      return now.plusSeconds((long) DAYS_OF_WEEK * policy.secondsPerDay());
    }
    LocalTime hour = LocalTime.of(policy.followUp().digestHour(), 0);
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime next =
        here.toLocalDate()
            .with(TemporalAdjusters.nextOrSame(policy.followUp().digestDay()))
            .atTime(hour)
            .atZone(zone);
    return next.toInstant().isAfter(now)
        ? next.toInstant()
        : next.toLocalDate().plusDays(DAYS_OF_WEEK).atTime(hour).atZone(zone).toInstant();
  }
}
