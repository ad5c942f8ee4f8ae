package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The {@code data} of a post that goes out as a webhook.
 *
 * @param level of the escalation policy, from 1; 0 when somebody told the place by hand
 * @param earlier how often the alert came in the 30 days before; null when that cannot be known
 * @param links of the sender and of the service
 * @param incidentId set when responders are asked for an incident; else null
 */
record PostWebhook(
    UUID postId,
    UUID destinationId,
    String destinationName,
    UUID alertId,
    long alertNumber,
    int level,
    AlertSeverity severity,
    Urgency urgency,
    PageSituation.Earlier earlier,
    UUID serviceId,
    String serviceName,
    String summary,
    String source,
    Instant openedAt,
    Map<String, Object> details,
    List<Link> links,
    UUID incidentId,
    boolean test,
    String consoleUrl) {

  static PostWebhook of(DuePost post, PageSituation situation, String consoleUrl) {
    var alert = post.alert();
    return new PostWebhook(
        post.postId(),
        post.place().id(),
        post.place().name(),
        alert.id(),
        alert.number(),
        post.level(),
        alert.severity(),
        alert.urgency(),
        situation.earlier(),
        alert.service().id(),
        alert.service().name(),
        alert.summary(),
        alert.source(),
        alert.openedAt(),
        alert.details(),
        situation.linksOf(alert),
        alert.incidentId(),
        alert.test(),
        consoleUrl);
  }
}
