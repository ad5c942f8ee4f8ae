package dev.muster.oncall.responder.events;

import dev.muster.oncall.responder.IncidentFollower;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.incidents}. */
@ApplicationScoped
public class IncidentEvents {
  private final Inbox inbox;
  private final EventRouter router;

  IncidentEvents(Inbox inbox, IncidentFollower follower) {
    this.inbox = inbox;
    this.router = follower.router();
  }

  @Incoming("incidents")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
