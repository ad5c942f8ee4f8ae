package dev.muster.comms.fanout;

import dev.muster.comms.message.ReaderLeft;
import dev.muster.comms.subscriber.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Ends the subscription of whoever wants no more messages. */
@ApplicationScoped
class Leaving {
  private static final Logger LOG = Logger.getLogger(Leaving.class);

  private final Subscriptions subscriptions;

  Leaving(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  void left(@Observes ReaderLeft reader) {
    LOG.infof("subscriber left id=%s: %s", reader.subscriberId(), reader.why());
    subscriptions.unsubscribe(reader.subscriberId());
  }
}
