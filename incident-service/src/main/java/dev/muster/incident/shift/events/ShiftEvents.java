package dev.muster.incident.shift.events;

import dev.muster.contracts.shift.ShiftHandedOver;
import dev.muster.incident.shift.ShiftIntake;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.shifts}. */
@ApplicationScoped
public class ShiftEvents {
  private final Inbox inbox;
  private final EventRouter router;

  ShiftEvents(Inbox inbox, ShiftIntake intake) {
    this.inbox = inbox;
    this.router =
        EventRouter.named("incident.shifts").on(ShiftHandedOver.class, intake::handedOver);
  }

  @Incoming("shifts")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
