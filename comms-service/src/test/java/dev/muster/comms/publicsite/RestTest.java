package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Rest rest = new Rest(nanos::get);

  @Test
  void theFirstWorkNeedsNoRestBeforeIt() {
    assertThat(rest.over()).isTrue();
  }

  @Test
  void afterWorkThereIsRestFourTimesAsLong() {
    rest.after(Duration.ofMillis(100));

    nanos.addAndGet(Duration.ofMillis(399).toNanos());
    assertThat(rest.over()).isFalse();
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(rest.over()).isTrue();
  }

  @Test
  void noRestIsLongerThanASecond() {
    rest.after(Duration.ofSeconds(20));

    nanos.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(rest.over()).isFalse();
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(rest.over()).isTrue();
  }
}
