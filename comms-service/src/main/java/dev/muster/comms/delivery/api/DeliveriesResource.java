package dev.muster.comms.delivery.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.delivery.api.AbstractDeliveriesResource;
import dev.muster.platform.delivery.api.DeliveryLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What comms-service sent or tries to send. */
@Path("/api/comms/v1/deliveries")
@Tag(name = "Deliveries")
public class DeliveriesResource extends AbstractDeliveriesResource {
  DeliveriesResource(DeliveryLog log, AuditScope audit) {
    super(log, audit);
  }
}
