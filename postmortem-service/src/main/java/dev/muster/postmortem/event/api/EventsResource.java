package dev.muster.postmortem.event.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.event.AbstractEventsResource;
import dev.muster.platform.inbox.DeadLetters;
import dev.muster.platform.outbox.OutboxLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits to be told by postmortem-service, and what it could not read. */
@Path("/api/postmortem/v1/events")
@Tag(name = "events")
public class EventsResource extends AbstractEventsResource {
  EventsResource(OutboxLog outbox, DeadLetters deadLetters, AuditScope audit) {
    super(outbox, deadLetters, audit);
  }
}
