package dev.muster.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void aPartThatHadBeenReadyIsStartedAgainAtOnce() {
    assertThat(Backoff.after(0)).isZero();
  }

  @Test
  void everyFailureDoublesThePauseUpToTenSeconds() {
    assertThat(Backoff.after(1)).isEqualTo(Duration.ofMillis(250));
    assertThat(Backoff.after(3)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Backoff.after(1_000)).isEqualTo(Duration.ofSeconds(10));
  }
}
