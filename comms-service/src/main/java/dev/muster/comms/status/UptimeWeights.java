package dev.muster.comms.status;

import java.math.BigDecimal;

/**
 * How much of the time in a status counts as an outage, from 0 (none of it) to 1 (all of it).
 * Statuspage counts a partial outage at 0.3 (contract B.3).
 */
public record UptimeWeights(
    BigDecimal majorOutage,
    BigDecimal partialOutage,
    BigDecimal degradedPerformance,
    BigDecimal underMaintenance) {
  /** What a page begins with. */
  public static final UptimeWeights STANDARD =
      new UptimeWeights(BigDecimal.ONE, new BigDecimal("0.3"), BigDecimal.ZERO, BigDecimal.ZERO);

  public UptimeWeights {
    for (BigDecimal weight :
        new BigDecimal[] {majorOutage, partialOutage, degradedPerformance, underMaintenance}) {
      if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("not between 0 and 1: " + weight);
      }
    }
  }

  /** The share of time in {@code status} that counts as an outage. */
  public double of(ComponentStatus status) {
    return switch (status) {
      case OPERATIONAL -> 0;
      case UNDER_MAINTENANCE -> underMaintenance.doubleValue();
      case DEGRADED_PERFORMANCE -> degradedPerformance.doubleValue();
      case PARTIAL_OUTAGE -> partialOutage.doubleValue();
      case MAJOR_OUTAGE -> majorOutage.doubleValue();
    };
  }
}
