package dev.muster.oncall.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.service.ServiceFacts;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An alert as stored.
 *
 * @param number counts the alerts of the installation, with gaps
 * @param integrationId null for a responder request
 * @param priority null while nobody said it
 * @param raiseAt when it becomes urgent unless somebody takes it before; null for never
 * @param eventAt when it happened, by the sender's clock
 * @param startsAt when this occurrence began, for senders that say so; else null
 * @param eventCount how often it was triggered while open
 * @param acknowledgedBy name; null until then, as are the other facts of later states
 * @param incidentId set when the alert asks responders for an incident
 * @param snoozedUntil until when it sleeps; null for one that does not
 * @param mergedInto the alert that stands for it; null for none
 * @param sequence of the last event of this alert
 */
public record Alert(
    UUID id,
    long number,
    ServiceFacts service,
    UUID integrationId,
    String dedupKey,
    AlertStatus status,
    AlertSeverity severity,
    AlertPriority priority,
    Urgency urgency,
    Instant raiseAt,
    String summary,
    String source,
    String component,
    String group,
    String type,
    Map<String, Object> details,
    List<Link> links,
    Instant eventAt,
    Instant startsAt,
    Instant openedAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    UUID acknowledgedById,
    Instant resolvedAt,
    String resolvedBy,
    int eventCount,
    Instant lastEventAt,
    boolean test,
    UUID incidentId,
    Instant snoozedUntil,
    UUID mergedInto,
    long sequence) {
  public Alert {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    links = List.copyOf(links);
  }

  /** What events name as the service: the incident stands in for one that it does not have. */
  public UUID subjectId() {
    return service.id() == null ? incidentId : service.id();
  }
}
