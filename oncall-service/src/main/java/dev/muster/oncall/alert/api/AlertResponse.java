package dev.muster.oncall.alert.api;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertPriority;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.page.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param serviceId null for a responder request of an incident without services
 * @param integrationId null for a responder request
 * @param priority null while nobody said it
 * @param raiseAt when it becomes urgent unless somebody takes it before; null for one that is
 *     urgent or can always wait
 * @param eventCount how often it was triggered while open
 * @param incidentId set when the alert asks responders for an incident
 * @param snoozedUntil until when it sleeps; null for one that does not
 * @param mergedInto the alert that stands for it; null for none
 */
public record AlertResponse(
    UUID id,
    long number,
    @Nullable UUID serviceId,
    @Nullable String serviceName,
    @Nullable UUID integrationId,
    String dedupKey,
    AlertStatus status,
    AlertSeverity severity,
    @Nullable AlertPriority priority,
    Urgency urgency,
    @Nullable Instant raiseAt,
    String summary,
    String source,
    @Nullable String component,
    @Nullable String group,
    @Nullable String type,
    Map<String, Object> details,
    List<Link> links,
    Instant eventAt,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable UUID acknowledgedById,
    @Nullable Instant resolvedAt,
    @Nullable String resolvedBy,
    int eventCount,
    Instant lastEventAt,
    boolean test,
    @Nullable UUID incidentId,
    @Nullable Instant snoozedUntil,
    @Nullable UUID mergedInto) {

  public static AlertResponse from(Alert alert) {
    return new AlertResponse(
        alert.id(),
        alert.number(),
        alert.service().id(),
        alert.service().name(),
        alert.integrationId(),
        alert.dedupKey(),
        alert.status(),
        alert.severity(),
        alert.priority(),
        alert.urgency(),
        alert.raiseAt(),
        alert.summary(),
        alert.source(),
        alert.component(),
        alert.group(),
        alert.type(),
        alert.details(),
        alert.links(),
        alert.eventAt(),
        alert.openedAt(),
        alert.acknowledgedAt(),
        alert.acknowledgedBy(),
        alert.acknowledgedById(),
        alert.resolvedAt(),
        alert.resolvedBy(),
        alert.eventCount(),
        alert.lastEventAt(),
        alert.test(),
        alert.incidentId(),
        alert.snoozedUntil(),
        alert.mergedInto());
  }
}
