package dev.muster.incident.timing;

import java.time.Duration;

/** A time allowed for something, on the wall clock or counted in business time only. */
public record Target(int amount, Unit unit) {

  /** What {@code amount} counts; a business day is one working day of the policy. */
  public enum Unit {
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    BUSINESS_HOURS,
    BUSINESS_DAYS
  }

  public Target {
    if (unit == null || amount < 1 || amount > 100_000) {
      throw new IllegalArgumentException("a target needs a unit and an amount from 1 to 100000");
    }
    if ((unit == Unit.BUSINESS_HOURS || unit == Unit.BUSINESS_DAYS) && amount > 2_000) {
      throw new IllegalArgumentException("a target in business time is at most 2000");
    }
  }

  boolean isBusiness() {
    return switch (unit) {
      case BUSINESS_HOURS, BUSINESS_DAYS -> true;
      case SECONDS, MINUTES, HOURS, DAYS -> false;
    };
  }

  /** The time allowed; {@code businessDay} is how long people work on a business day. */
  Duration length(Duration businessDay) {
    return switch (unit) {
      case SECONDS -> Duration.ofSeconds(amount);
      case MINUTES -> Duration.ofMinutes(amount);
      case HOURS, BUSINESS_HOURS -> Duration.ofHours(amount);
      case DAYS -> Duration.ofDays(amount);
      case BUSINESS_DAYS -> businessDay.multipliedBy(amount);
    };
  }
}
