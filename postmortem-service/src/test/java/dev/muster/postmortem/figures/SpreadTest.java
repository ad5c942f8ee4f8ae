package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void nothingHasNoSpread() {
    assertThat(Spread.of(new long[0])).isNull();
  }

  @Test
  void betweenTwoDurationsAPercentileIsInterpolated() {
    Spread spread = Spread.of(new long[] {20_000_000, 10_000_000});

    assertThat(spread)
        .isEqualTo(
            new Spread(
                new BigDecimal("15.000"),
                new BigDecimal("15.000"),
                new BigDecimal("19.000"),
                new BigDecimal("19.500")));
  }

  @Property
  void percentilesAreInOrderAndLieBetweenTheLeastAndTheMost(
      @ForAll @Size(min = 1, max = 50)
          List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> durations) {
    long[] micros = durations.stream().mapToLong(Long::longValue).toArray();
    Spread spread = Spread.of(micros);

    BigDecimal least = seconds(Arrays.stream(micros).min().orElseThrow());
    BigDecimal most = seconds(Arrays.stream(micros).max().orElseThrow());
    assertThat(spread.median()).isBetween(least, most);
    assertThat(spread.mean()).isBetween(least, most);
    assertThat(spread.p90()).isBetween(spread.median(), most);
    assertThat(spread.p95()).isBetween(spread.p90(), most);
  }

  private static BigDecimal seconds(long micros) {
    return BigDecimal.valueOf(micros, 6).setScale(3, RoundingMode.HALF_UP);
  }
}
