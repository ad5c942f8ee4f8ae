package dev.muster.platform.delivery.api;

import dev.muster.platform.audit.AuditScope;
import jakarta.ws.rs.Path;

/** The view as a service has it. */
@Path("/api/test/v1/deliveries")
public class TestDeliveriesResource extends AbstractDeliveriesResource {
  TestDeliveriesResource(DeliveryLog log, AuditScope audit) {
    super(log, audit);
  }
}
