package dev.muster.incident.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.incident.incident.AffectedService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An alert as this service knows it.
 *
 * @param incidentId the incident it joined; null while none
 * @param responderRequest whether an incident made it to page people; it then says nothing about
 *     the service
 */
public record Alert(
    UUID id,
    long number,
    UUID serviceId,
    String serviceName,
    int serviceTier,
    UUID teamId,
    String summary,
    AlertSeverity severity,
    String source,
    List<Link> links,
    Status status,
    Instant triggeredAt,
    Instant acknowledgedAt,
    Who acknowledgedBy,
    Instant resolvedAt,
    UUID incidentId,
    boolean responderRequest) {

  /** Where an alert stands. */
  @Schema(name = "AlertStatus")
  public enum Status {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED
  }

  /** The service it is about, as the alert knows it. */
  public AffectedService service() {
    return new AffectedService(serviceId, serviceName, serviceTier);
  }

  public AlertFacts facts() {
    return new AlertFacts(id, number, summary, triggeredAt);
  }
}
