package dev.muster.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private final Nanos nanos = new Nanos();
  private final Buckets buckets = new Buckets(Rate.parse("3/PT1M"), nanos);

  @Test
  void aBurstIsLimitedToThePermits() {
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isZero();

    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void permitsComeBackEvenly() {
    drain("a");
    nanos.advance(Duration.ofSeconds(20));

    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void aClientCanBeToldHowManyAreLeftAndWhenAllAreBack() {
    assertThat(buckets.ask("a")).isEqualTo(new Permit(3, 2, Duration.ZERO, Duration.ofSeconds(20)));
    drain("a");

    assertThat(buckets.ask("a"))
        .isEqualTo(new Permit(3, 0, Duration.ofSeconds(20), Duration.ofMinutes(1)));
  }

  @Test
  void keysDoNotShare() {
    drain("a");

    assertThat(buckets.take("b")).isZero();
  }

  @Test
  void aRateIsWrittenAsPermitsAndPeriod() {
    assertThat(Rate.parse("120/PT1M")).isEqualTo(new Rate(120, Duration.ofMinutes(1)));
    for (var wrong : new String[] {"", "120", "x/PT1M", "120/1m", "0/PT1M", "5/PT0S", "/PT1S"}) {
      assertThatThrownBy(() -> Rate.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aClientIsAnAddressOrAnIpv6Network() {
    assertThat(ClientAddress.key("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(ClientAddress.key("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.key("2001:db8:1:2:f::9"));
    assertThat(ClientAddress.key("2001:db8:1:2::1"))
        .isNotEqualTo(ClientAddress.key("2001:db8:1:3::1"));
    assertThat(ClientAddress.key("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }

  private void drain(String key) {
    while (buckets.take(key).isZero()) {
      assertThat(key).isNotEmpty();
    }
  }

  private static final class Nanos implements TimeMeter {
    private long now;

    void advance(Duration duration) {
      now += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
