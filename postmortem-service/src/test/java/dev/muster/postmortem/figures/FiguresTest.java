package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Instant ALERT = Instant.parse("2026-03-24T14:33:15Z");

  /**
   * MET-01..03 by hand: acknowledged 105, 240, 30 s; identified 420, 900 s; resolved 1905, 3600, 60
   * s.
   */
  @Test
  void meansAndMediansAgreeWithTheOnesComputedByHand() {
    SeverityFigures figures =
        SeverityFigures.of(
            Severity.SEV1,
            List.of(incident(105, 525, 1905), incident(240, 1140, 3600), incident(30, null, 60)));

    assertThat(figures.incidents()).isEqualTo(3);
    assertThat(figures.acknowledge()).isEqualTo(average(3, 125, 105));
    assertThat(figures.identify()).isEqualTo(average(2, 660, 660));
    assertThat(figures.resolve()).isEqualTo(average(3, 1855, 1905));
  }

  @Test
  void aTargetIsMetBelowAndNotAtIt() {
    Average fiveMinutes = Average.of(List.of(Duration.ofMinutes(5)));

    assertThat(fiveMinutes.meets(300L)).isFalse();
    assertThat(fiveMinutes.meets(301L)).isTrue();
    assertThat(fiveMinutes.meets(null)).isNull();
    assertThat(Average.of(List.of()).meets(300L)).isNull();
  }

  @Test
  void anIncidentThatAPersonDeclaredBeginsWithTheDeclaration() {
    Milestones declared =
        new Milestones(
            null, null, ALERT, ALERT.plusSeconds(60), null, null, ALERT.plusSeconds(600), null);

    assertThat(ResponseTimes.of(declared))
        .isEqualTo(new ResponseTimes(Duration.ofSeconds(60), null, Duration.ofSeconds(600)));
  }

  @Test
  void nineInTenOnTimeDoNotExceedNinetyPercent() {
    assertThat(new OnTimeRate(10, 9).exceeds(new BigDecimal("0.90"))).isFalse();
    assertThat(new OnTimeRate(11, 10).rate()).isEqualByComparingTo("0.9091");
    assertThat(new OnTimeRate(0, 0).rate()).isNull();
    assertThat(new OnTimeRate(0, 0).exceeds(new BigDecimal("0.90"))).isNull();
  }

  @Property
  void theMedianSplitsTheDurationsInHalf(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 100_000) Integer> seconds) {
    Average average = Average.of(seconds.stream().map(Duration::ofSeconds).toList());

    long below =
        seconds.stream().filter(s -> Duration.ofSeconds(s).compareTo(average.median()) < 0).count();
    long above =
        seconds.stream().filter(s -> Duration.ofSeconds(s).compareTo(average.median()) > 0).count();
    assertThat(below).isLessThanOrEqualTo(seconds.size() / 2);
    assertThat(above).isLessThanOrEqualTo(seconds.size() / 2);
    assertThat(average.mean())
        .isBetween(
            Duration.ofSeconds(seconds.stream().mapToInt(s -> s).min().getAsInt()),
            Duration.ofSeconds(seconds.stream().mapToInt(s -> s).max().getAsInt()));
  }

  private static MeasuredIncident incident(Integer... seconds) {
    List<Instant> at =
        Arrays.stream(seconds).map(s -> s == null ? null : ALERT.plusSeconds(s)).toList();
    return new MeasuredIncident(
        Severity.SEV1,
        new Milestones(null, ALERT, ALERT, at.get(0), at.get(1), null, at.get(2), null));
  }

  private static Average average(int count, long mean, long median) {
    return new Average(count, Duration.ofSeconds(mean), Duration.ofSeconds(median));
  }
}
