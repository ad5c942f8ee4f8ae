package dev.muster.platform.delivery.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
      @QueryParam("provider") @Size(max = 100) String provider,
      @Valid @BeanParam PageRequest page) {
    return log.page(status, channel, provider, page);
  }

  @GET
  @Path("/summary")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getDeliverySummary",
      summary = "How much waits, since when, and how providers did within a day")
  public DeliverySummary summary() {
    return log.summary();
  }

  @POST
  @Path("/retry-failed")
  @RolesAllowed(Roles.ADMIN)
  @Write("delivery.retry-failed")
  @Operation(
      operationId = "retryFailedDeliveries",
      summary = "Send again what a provider failed to deliver within a day, up to 1000 at once")
  public FailedRetryResponse retryFailed(@NotNull @Valid FailedRetryRequest request) {
    audit.detail("channel", request.channel());
    audit.detail("provider", request.provider());
    return new FailedRetryResponse(log.releaseFailed(request.channel(), request.provider()));
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
