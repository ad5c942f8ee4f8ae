package dev.muster.comms.bounce;

import dev.muster.comms.message.ReturnedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Acts on one mail that came back; the same one twice changes nothing. */
@ApplicationScoped
class Returns {
  private static final Logger LOG = Logger.getLogger(Returns.class);

  private final ReturnedMessages messages;

  Returns(ReturnedMessages messages) {
    this.messages = messages;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void take(byte[] raw) {
    ReturnedMailParser.parse(raw)
        .ifPresentOrElse(this::take, () -> LOG.infof("mail says nothing bytes=%d", raw.length));
  }

  private void take(ReturnedMail returned) {
    returned
        .deliveryId()
        .flatMap(messages::ofDelivery)
        .or(returned::messageId)
        .ifPresent(
            message -> {
              switch (returned.kind()) {
                case BOUNCED -> messages.bounced(message, returned.why());
                case ARRIVED -> messages.arrived(message);
                case COMPLAINT -> messages.complained(message, returned.why());
              }
            });
  }
}
