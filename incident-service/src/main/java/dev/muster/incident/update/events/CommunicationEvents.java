package dev.muster.incident.update.events;

import dev.muster.contracts.comms.CadenceMissed;
import dev.muster.contracts.comms.PostPublished;
import dev.muster.incident.update.CommunicationIntake;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.communications}. */
@ApplicationScoped
public class CommunicationEvents {
  private final Inbox inbox;
  private final EventRouter router;

  CommunicationEvents(Inbox inbox, CommunicationIntake intake) {
    this.inbox = inbox;
    this.router =
        EventRouter.named("incident.communications")
            .on(CadenceMissed.class, intake::missed)
            .on(PostPublished.class, intake::published);
  }

  @Incoming("communications")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
