package dev.muster.platform.event;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.inbox.DeadLetters;
import dev.muster.platform.outbox.OutboxLog;
import jakarta.ws.rs.Path;

/** The events view as a service mounts it. */
@Path("/api/test/v1/events")
public class TestEventsResource extends AbstractEventsResource {
  TestEventsResource(OutboxLog outbox, DeadLetters deadLetters, AuditScope audit) {
    super(outbox, deadLetters, audit);
  }
}
