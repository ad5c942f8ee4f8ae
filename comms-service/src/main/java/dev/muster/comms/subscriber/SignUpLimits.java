package dev.muster.comms.subscriber;

import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How often a network and a page may be asked. Who did the work of {@link ProofOfWork} may ask more
 * often; without it, as without JavaScript, a few people of one network still get through.
 */
@ApplicationScoped
public class SignUpLimits {
  private final RateLimiter limits;

  SignUpLimits(RateLimiter limits) {
    this.limits = limits;
  }

  /**
   * @param network of the client, see {@code ClientAddress.network}
   * @param proven whether the proof of work was done
   * @throws TooOftenException when it was asked too often
   */
  public void take(StatusPage page, Channel channel, String network, boolean proven) {
    take(proven ? "subscribe-network" : "subscribe-network-unproven", network);
    if (channel == Channel.SMS) {
      take("subscribe-sms", network);
    }
    take("subscribe-page", page.id().toString());
  }

  private void take(String bucket, String key) {
    Duration wait = limits.take(bucket, key);
    if (!wait.isZero()) {
      throw new TooOftenException(wait);
    }
  }
}
