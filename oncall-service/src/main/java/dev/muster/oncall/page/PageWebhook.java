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
 * @param level of the escalation policy, from 1; 0 for a page by hand
 * @param reason why this person; null for pages that are older than reasons
 * @param why the same as a sentence in the language of the person
 * @param earlier how often the alert came in the 30 days before; null when that cannot be known
 * @param alsoPaged names of the others who were paged so far
 * @param nextAt when the next level is paged unless somebody answers; null when none is
 * @param incidentId set when responders are asked for an incident; else null
 */
record PageWebhook(
    UUID pageId,
    UUID alertId,
    long alertNumber,
    UUID personId,
    String personName,
    int level,
    PageReason reason,
    String why,
    PageSituation.Earlier earlier,
    List<String> alsoPaged,
    Instant nextAt,
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
    var story = new PageStory(facts, new PageWords(facts.person().language()));
    return new PageWebhook(
        facts.pageId(),
        alert.id(),
        alert.number(),
        facts.person().id(),
        facts.person().name(),
        facts.level(),
        facts.reason(),
        story.why(),
        facts.situation().earlier(),
        facts.situation().othersThan(facts.person().id()),
        facts.situation().nextAt(),
        alert.severity(),
        alert.urgency(),
        alert.service().id(),
        alert.service().name(),
        alert.summary(),
        alert.source(),
        alert.openedAt(),
        alert.details(),
        story.links(),
        alert.incidentId(),
        alert.test(),
        facts.acknowledgeUrl(),
        facts.consoleUrl());
  }
}
