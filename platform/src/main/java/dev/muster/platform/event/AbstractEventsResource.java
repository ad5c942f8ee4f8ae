package dev.muster.platform.event;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.inbox.DeadLetter;
import dev.muster.platform.inbox.DeadLetters;
import dev.muster.platform.outbox.OutboxEntry;
import dev.muster.platform.outbox.OutboxLog;
import dev.muster.platform.outbox.OutboxStatus;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What a service has not told yet and what it could not read; each service gives it its path.
 * Payloads are left out, as they may concern restricted incidents.
 */
public abstract class AbstractEventsResource {
  private final OutboxLog outbox;
  private final DeadLetters deadLetters;
  private final AuditScope audit;

  protected AbstractEventsResource(OutboxLog outbox, DeadLetters deadLetters, AuditScope audit) {
    this.outbox = outbox;
    this.deadLetters = deadLetters;
    this.audit = audit;
  }

  @GET
  @Path("/outbox")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listOutbox",
      summary = "Events that wait to be published, oldest first; BLOCKED ones need a person")
  public Page<OutboxEntry> outbox(
      @QueryParam("status") OutboxStatus status, @Valid @BeanParam PageRequest page) {
    return outbox.page(status, page);
  }

  @POST
  @Path("/outbox/{id}/retry")
  @RolesAllowed(Roles.ADMIN)
  @Write("outbox.retry")
  @Operation(
      operationId = "retryOutboxEvent",
      summary = "Publish a blocked event again, with those of its aggregate that wait behind it")
  public OutboxEntry retry(UUID id) {
    audit.target("outbox", id);
    return outbox.release(id);
  }

  @GET
  @Path("/dead-letters")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listDeadLetters",
      summary = "Messages that this service could not read, newest first")
  public Page<DeadLetter> deadLetters(@Valid @BeanParam PageRequest page) {
    return deadLetters.page(page);
  }
}
