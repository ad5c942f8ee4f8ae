package dev.muster.incident.postmortem.events;

import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.incident.postmortem.PostmortemIntake;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.postmortems}. */
@ApplicationScoped
public class PostmortemEvents {
  private final Inbox inbox;
  private final EventRouter router;

  PostmortemEvents(Inbox inbox, PostmortemIntake intake) {
    this.inbox = inbox;
    this.router =
        EventRouter.named("incident.postmortems")
            .on(PostmortemDrafted.class, intake::drafted)
            .on(ActionItemAssigned.class, intake::assigned);
  }

  @Incoming("postmortems")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
