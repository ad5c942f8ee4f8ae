package dev.muster.postmortem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Milestones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
  private static final Instant ALERT = Instant.parse("2026-03-24T14:33:15Z");

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
}
