package dev.muster.incident.alert.api;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.incident.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert of an incident.
 *
 * @param responderRequest whether it only carries a call for people, and so does not count for the
 *     resolution gate
 */
public record AlertView(
    UUID id,
    long number,
    UUID serviceId,
    String serviceName,
    String summary,
    AlertSeverity severity,
    String source,
    List<Link> links,
    Alert.Status status,
    Instant triggeredAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Who acknowledgedBy,
    @Nullable Instant resolvedAt,
    boolean responderRequest) {
  public static AlertView from(Alert alert) {
    return new AlertView(
        alert.id(),
        alert.number(),
        alert.serviceId(),
        alert.serviceName(),
        alert.summary(),
        alert.severity(),
        alert.source(),
        alert.links(),
        alert.status(),
        alert.triggeredAt(),
        alert.acknowledgedAt(),
        alert.acknowledgedBy(),
        alert.resolvedAt(),
        alert.responderRequest());
  }
}
