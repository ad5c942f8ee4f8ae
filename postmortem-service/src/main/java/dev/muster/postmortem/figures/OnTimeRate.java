package dev.muster.postmortem.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many action items were finished by their deadline (MET-06).
 *
 * @param due items whose deadline lies in the period and that are finished or past it
 * @param onTime those of them finished by their deadline
 */
public record OnTimeRate(long due, long onTime) {

  /** The share from 0 to 1 with four digits; null when nothing was due. */
  public BigDecimal rate() {
    return due == 0
        ? null
        : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP);
  }

  /** Whether the share is above {@code target}; null when nothing was due. */
  public Boolean exceeds(BigDecimal target) {
    BigDecimal rate = rate();
    return rate == null ? null : rate.compareTo(target) > 0;
  }
}
