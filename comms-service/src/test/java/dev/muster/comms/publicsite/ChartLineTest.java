package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartLineTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:03:00Z");

  @Test
  void theLineBreaksWhereNothingWasMeasured() {
    assertThat(ChartLine.path(Arrays.asList(0.0, 5.0, null, 10.0, null, null), 0, 10))
        .isEqualTo("M0 100 1 50M3 0h1");
  }

  @Test
  void aConstantIsALineInTheMiddle() {
    assertThat(ChartLine.path(List.of(3.0, 3.0), 3, 3)).isEqualTo("M0 50 1 50");
  }

  @Test
  void nothingMeasuredIsNoLine() {
    assertThat(ChartLine.path(Arrays.asList(null, null), 0, 1)).isEmpty();
  }

  @Property
  void theLineNeverLeavesItsChart(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    for (String number : ChartLine.path(values, -10, 10).replace("h1", "").split("[M ]")) {
      if (!number.isEmpty()) {
        assertThat(Integer.parseInt(number)).isBetween(0, ChartLine.HEIGHT);
      }
    }
  }

  @Test
  void stepsEndWithTheOneOfNowAndAverageTheirSums() {
    Series series =
        Series.of(
            List.of(
                new Series.Sum(Instant.parse("2026-11-21T12:00:00Z"), 30, 2),
                new Series.Sum(Instant.parse("2026-11-21T07:00:00Z"), 5, 1),
                new Series.Sum(Instant.parse("2026-11-21T06:00:00Z"), 7, 1),
                new Series.Sum(Instant.parse("2026-11-20T00:00:00Z"), 99, 1)),
            Duration.ofHours(6),
            3,
            NOON);

    assertThat(series.begin()).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(series.values()).containsExactly(null, 6.0, 15.0);
    assertThat(series.statistics().getAverage()).isEqualTo(10.5);
  }
}
