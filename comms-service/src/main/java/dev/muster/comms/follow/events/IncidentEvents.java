package dev.muster.comms.follow.events;

import dev.muster.comms.follow.IncidentFollower;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentAlertDetached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
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
    this.router =
        EventRouter.named("comms.incidents")
            .on(IncidentDeclared.class, follower::declared)
            .on(IncidentSeverityChanged.class, follower::severityChanged)
            .on(IncidentStateChanged.class, follower::stateChanged)
            .on(IncidentUpdatePosted.class, follower::updatePosted)
            .on(IncidentRoleChanged.class, follower::changed)
            .on(IncidentImpactChanged.class, follower::changed)
            .on(IncidentAlertAttached.class, follower::changed)
            .on(IncidentAlertDetached.class, follower::changed);
  }

  @Incoming("incidents")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
