package dev.muster.oncall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final int MESSAGES = 5;

  @Test
  void theFirstOfAWindowGoSingly() {
    assertThat(new Pace(0, false).singly(3, MESSAGES)).isEqualTo(3);
    assertThat(new Pace(0, false).singly(9, MESSAGES)).isEqualTo(5);
    assertThat(new Pace(3, false).singly(9, MESSAGES)).isEqualTo(2);
  }

  @Test
  void theOthersWait() {
    assertThat(new Pace(5, false).singly(1, MESSAGES)).isZero();
    assertThat(new Pace(900, false).singly(1, MESSAGES)).isZero();
  }

  @Test
  void nobodyOvertakesWhoWaits() {
    assertThat(new Pace(0, true).singly(1, MESSAGES)).isZero();
  }

  @Test
  void aLimitOfZeroMakesEverythingWait() {
    assertThat(new Pace(0, false).singly(4, 0)).isZero();
  }
}
