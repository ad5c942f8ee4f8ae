package dev.muster.postmortem.audit.api;

import dev.muster.platform.audit.AbstractAuditResource;
import dev.muster.platform.audit.AuditLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in this service. */
@Path("/api/postmortem/v1/audit")
@Tag(name = "audit")
public class AuditResource extends AbstractAuditResource {
  AuditResource(AuditLog log) {
    super(log);
  }
}
