package dev.muster.incident.alert.events;

import dev.muster.contracts.alert.AlertAcknowledged;
import dev.muster.contracts.alert.AlertResolved;
import dev.muster.contracts.alert.AlertTriggered;
import dev.muster.contracts.alert.AlertUnacknowledged;
import dev.muster.contracts.page.EscalationExhausted;
import dev.muster.contracts.page.PageAcknowledged;
import dev.muster.contracts.page.PageSent;
import dev.muster.incident.alert.AlertIntake;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.alerts} and {@code muster.pages}. */
@ApplicationScoped
public class AlertEvents {
  private final Inbox inbox;
  private final EventRouter alerts;
  private final EventRouter pages;

  AlertEvents(Inbox inbox, AlertIntake intake) {
    this.inbox = inbox;
    this.alerts =
        EventRouter.named("incident.alerts")
            .on(AlertTriggered.class, intake::triggered)
            .on(AlertAcknowledged.class, intake::acknowledged)
            .on(AlertUnacknowledged.class, intake::unacknowledged)
            .on(AlertResolved.class, intake::resolved);
    this.pages =
        EventRouter.named("incident.pages")
            .on(PageSent.class, intake::paged)
            .on(PageAcknowledged.class, intake::answered)
            .on(EscalationExhausted.class, intake::exhausted);
  }

  @Incoming("alerts")
  @Blocking
  void alerts(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, alerts);
  }

  @Incoming("pages")
  @Blocking
  void pages(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, pages);
  }
}
