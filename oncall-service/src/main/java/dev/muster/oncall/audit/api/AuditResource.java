package dev.muster.oncall.audit.api;

import dev.muster.platform.audit.AbstractAuditResource;
import dev.muster.platform.audit.AuditLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in oncall-service. */
@Path("/api/oncall/v1/audit")
@Tag(name = "Audit")
public class AuditResource extends AbstractAuditResource {
  AuditResource(AuditLog log) {
    super(log);
  }
}
