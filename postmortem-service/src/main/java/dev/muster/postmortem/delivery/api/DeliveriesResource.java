package dev.muster.postmortem.delivery.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.delivery.api.AbstractDeliveriesResource;
import dev.muster.platform.delivery.api.DeliveryLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What postmortem-service sent or tries to send. */
@Path("/api/postmortem/v1/deliveries")
@Tag(name = "deliveries")
public class DeliveriesResource extends AbstractDeliveriesResource {
  DeliveriesResource(DeliveryLog log, AuditScope audit) {
    super(log, audit);
  }
}
