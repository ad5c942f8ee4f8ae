package dev.muster.oncall.alert;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.service.ServiceFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An alert to open; see {@link Alert}.
 *
 * @param raiseAt when it becomes urgent unless somebody takes it before; null for one that is
 *     urgent or can always wait
 * @param requestId of the responder request; null for other alerts
 * @param by who triggered it
 */
public record NewAlert(
    UUID id,
    ServiceFacts service,
    PolicySnapshot policy,
    UUID integrationId,
    String dedupKey,
    AlertSeverity severity,
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
    boolean test,
    UUID incidentId,
    UUID requestId,
    Who by) {

  /** As its sender says; null when it does not. */
  AlertPriority priority() {
    return AlertPriority.said(details).orElse(null);
  }

  /** The alert as it is once it got its number. */
  Alert opened(long number, long sequence) {
    return new Alert(
        id,
        number,
        service,
        integrationId,
        dedupKey,
        AlertStatus.TRIGGERED,
        severity,
        priority(),
        urgency,
        raiseAt,
        summary,
        source,
        component,
        group,
        type,
        details,
        links,
        eventAt,
        startsAt,
        openedAt,
        null,
        null,
        null,
        null,
        null,
        1,
        openedAt,
        test,
        incidentId,
        null,
        null,
        sequence);
  }
}
