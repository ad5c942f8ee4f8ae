package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The {@code data} of a page that goes out as a webhook.
 *
 * @param level of the escalation policy, from 1
 * @param incidentId set when responders are asked for an incident; else null
 */
record PageWebhook(
    UUID pageId,
    UUID alertId,
    long alertNumber,
    UUID personId,
    String personName,
    int level,
    AlertSeverity severity,
    Urgency urgency,
    UUID serviceId,
    String serviceName,
    String summary,
    String source,
    Instant openedAt,
    Map<String, Object> details,
    List<Link> links,
    UUID incidentId,
    boolean test,
    String acknowledgeUrl,
    String consoleUrl) {

  static PageWebhook from(PageFacts facts) {
    var alert = facts.alert();
    return new PageWebhook(
        facts.pageId(),
        alert.id(),
        alert.number(),
        facts.person().id(),
        facts.person().name(),
        facts.level(),
        alert.severity(),
        alert.urgency(),
        alert.service().id(),
        alert.service().name(),
        alert.summary(),
        alert.source(),
        alert.openedAt(),
        alert.details(),
        alert.links(),
        alert.incidentId(),
        alert.test(),
        facts.acknowledgeUrl(),
        facts.consoleUrl());
  }
}
