package dev.muster.platform.delivery.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The view of everything a service sent or tries to send; each service gives it its path. */
public abstract class AbstractDeliveriesResource {
  private final DeliveryLog log;
  private final AuditScope audit;

  protected AbstractDeliveriesResource(DeliveryLog log, AuditScope audit) {
    this.log = log;
    this.audit = audit;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listDeliveries", summary = "What was sent or waits to be, newest first")
  public Page<DeliveryView> list(
      @QueryParam("status") DeliveryStatus status,
      @QueryParam("channel") @Size(max = 50) String channel,
      @Valid @BeanParam PageRequest page) {
    return log.page(status, channel, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getDelivery", summary = "A delivery with all its attempts")
  public DeliveryDetails get(UUID id) {
    return log.find(id);
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.ADMIN)
  @Write("delivery.retry")
  @Operation(
      operationId = "retryDelivery",
      summary = "Send a failed or blocked delivery again, under the same idempotency key")
  public DeliveryDetails retry(UUID id) {
    audit.target("delivery", id);
    return log.release(id);
  }
}
