package dev.muster.incident.access.api;

import dev.muster.platform.audit.AbstractAuditResource;
import dev.muster.platform.audit.AuditLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit view of this service. */
@Path("/api/incident/v1/audit")
@Tag(name = "Administration")
public class AuditResource extends AbstractAuditResource {
  AuditResource(AuditLog log) {
    super(log);
  }
}
