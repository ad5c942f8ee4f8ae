package dev.muster.platform.catalog;

import dev.muster.contracts.catalog.ApiTokenChanged;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.inbox.EventRouter;
import dev.muster.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code muster.catalog}; switched off in oncall-service, which owns the catalogue. */
@ApplicationScoped
public class CatalogEvents {
  private final Inbox inbox;
  private final EventRouter router;

  CatalogEvents(Inbox inbox, CatalogReadModel catalog) {
    this.inbox = inbox;
    this.router =
        EventRouter.named("catalog")
            .on(PersonChanged.class, catalog::learn)
            .on(TeamChanged.class, catalog::learn)
            .on(ServiceChanged.class, catalog::learn)
            .on(ApiTokenChanged.class, catalog::learn);
  }

  @Incoming("catalog")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> message) {
    inbox.consume(message, router);
  }
}
