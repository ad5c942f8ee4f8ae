package dev.muster.platform.audit;

import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit view of a service; each service gives it its path. */
public abstract class AbstractAuditResource {
  private final AuditLog log;

  protected AbstractAuditResource(AuditLog log) {
    this.log = log;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listAudit", summary = "Who changed what, newest first")
  public Page<AuditEntry> list(@Valid @BeanParam PageRequest page) {
    return log.page(page);
  }
}
