package dev.muster.platform.delivery;

import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Sends past the queue, at once and without a record: for alarms about the queue itself. Everything
 * else goes through {@link Deliveries}.
 */
@ApplicationScoped
public class DirectDelivery {
  private static final Logger LOG = Logger.getLogger(DirectDelivery.class);

  private final DeliveryChannels channels;
  private final InstantSource time;

  DirectDelivery(DeliveryChannels channels, InstantSource time) {
    this.channels = channels;
    this.time = time;
  }

  /**
   * Asks the providers of the channel one after the other, on the caller's thread.
   *
   * @return whether one of them took it
   */
  public boolean send(DeliveryRequest request) {
    var id = Ids.next();
    var delivery =
        new OutgoingDelivery(
            id,
            request.channel(),
            request.destination(),
            request.payload(),
            request.secrets(),
            request.idempotencyKey() == null ? id.toString() : request.idempotencyKey(),
            1,
            time.instant());
    for (var provider : channels.providers(request.channel())) {
      try {
        provider.send(delivery);
        return true;
      } catch (DeliveryFailure | RuntimeException failure) {
        LOG.warnf(
            "direct delivery not sent channel=%s provider=%s: %s",
            request.channel(), provider.name(), failure.getMessage());
      }
    }
    return false;
  }
}
