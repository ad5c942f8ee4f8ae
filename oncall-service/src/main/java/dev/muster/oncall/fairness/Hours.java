package dev.muster.oncall.fairness;

import java.time.Duration;

/** Time on call, and what of it lay at night, at the weekend and on public holidays. */
public record Hours(Duration total, Duration night, Duration weekend, Duration holiday) {
  public static final Hours NONE =
      new Hours(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public Hours plus(Hours other) {
    return new Hours(
        total.plus(other.total),
        night.plus(other.night),
        weekend.plus(other.weekend),
        holiday.plus(other.holiday));
  }
}
