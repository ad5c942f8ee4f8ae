package dev.muster.postmortem.figures.api;

import dev.muster.postmortem.figures.OnTimeRate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Action items done in time (MET-06).
 *
 * @param rate from 0 to 1; null when none was due, like {@code met}
 */
public record OnTimeView(
    long due, long onTime, @Nullable BigDecimal rate, BigDecimal target, @Nullable Boolean met) {

  static OnTimeView from(OnTimeRate rate, BigDecimal target) {
    return new OnTimeView(rate.due(), rate.onTime(), rate.rate(), target, rate.exceeds(target));
  }
}
