package dev.muster.oncall.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** A gauge of how late due work is; above zero for long means that nobody does it. */
public final class Lateness {
  private static final Logger LOG = Logger.getLogger(Lateness.class);

  private final String name;
  private final Function<Instant, Optional<Instant>> overdueSince;
  private final AtomicLong seconds = new AtomicLong();

  /**
   * @param name of the gauge, which counts seconds
   * @param overdueSince says at an instant since when work has been due; empty when none is
   */
  public Lateness(
      String name, Function<Instant, Optional<Instant>> overdueSince, MeterRegistry metrics) {
    this.name = name;
    this.overdueSince = overdueSince;
    Gauge.builder(name, seconds, AtomicLong::get).register(metrics);
  }

  /** Looks; a failure leaves the gauge as it is. */
  public void measure(InstantSource time) {
    var now = time.instant();
    try {
      seconds.set(
          overdueSince
              .apply(now)
              .map(since -> Duration.between(since, now).toSeconds())
              .orElse(0L));
    } catch (RuntimeException notMeasured) {
      LOG.debugf(notMeasured, "not measured gauge=%s", name);
    }
  }
}
