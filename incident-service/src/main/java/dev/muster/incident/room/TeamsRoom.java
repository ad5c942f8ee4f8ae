package dev.muster.incident.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.incident.incident.Saved;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.teams.AdaptiveCard;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cards in Microsoft Teams for incidents that have a war room: where it is, and when severity or
 * state change. Its workflows make no channels and bring nothing back, and everybody in the team
 * reads them, so that a private incident has none.
 */
@ApplicationScoped
public class TeamsRoom {
  private static final Texts TEXTS = Texts.of("incident");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");
  private static final int LONGEST_TITLE = 1_000;

  private final Deliveries deliveries;
  private final Policies policies;
  private final Optional<String> workflow;
  private final String consoleUrl;

  TeamsRoom(
      Deliveries deliveries,
      Policies policies,
      @ConfigProperty(name = "muster.incident.war-rooms.teams-workflow") Optional<String> workflow,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.deliveries = deliveries;
    this.policies = policies;
    this.workflow = workflow;
    this.consoleUrl = consoleUrl;
  }

  /** Whether there is a workflow to tell. */
  public boolean isConfigured() {
    return workflow.isPresent();
  }

  void follow(@Observes Saved saved) {
    if (workflow.isEmpty() || saved.incident().standing().restricted()) {
      return;
    }
    var policy = policies.current(PolicyKind.WAR_ROOM).definition();
    for (var event : saved.changes().events()) {
      if (isNews(event, saved.incident().state())
          && policy.opensBySelf(saved.incident().severity())) {
        tell(saved.incident().facts(), saved.incident().serviceNames(), event, policy);
      }
    }
  }

  /** What was over when it was declared, or is given its final severity afterwards, is no news. */
  private static boolean isNews(IncidentEvent event, IncidentState state) {
    return (event instanceof IncidentDeclared || event instanceof IncidentSeverityChanged)
            && Lifecycle.isOpen(state)
        || event instanceof IncidentStateChanged changed
            && (changed.to() == IncidentState.RESOLVED
                || changed.to() == IncidentState.CANCELLED
                || changed.from() == IncidentState.RESOLVED);
  }

  private void tell(
      IncidentFacts incident, List<String> services, IncidentEvent event, RoomPolicy policy) {
    deliveries.enqueue(
        DeliveryRequest.teams(workflow.orElseThrow(), "teams", card(incident, services, policy))
            .about("war-room-card", incident.incidentId())
            .ordered()
            .idempotencyKey("war-room-card-" + incident.incidentId() + "-" + event.sequence()));
  }

  private JsonNode card(IncidentFacts incident, List<String> services, RoomPolicy policy) {
    var locale = policy.locale();
    var facts = new LinkedHashMap<String, String>();
    facts.put(text(locale, "card.state"), text(locale, "state." + incident.state()));
    facts.put(
        text(locale, "card.started"),
        CLOCK.format(incident.milestones().startedAt().atOffset(ZoneOffset.UTC)));
    if (!services.isEmpty()) {
      facts.put(text(locale, "card.services"), String.join(", ", services));
    }
    var body =
        JSON.arrayNode()
            .add(
                AdaptiveCard.textBlock(Shortened.to(LONGEST_TITLE, headline(incident, locale)))
                    .put("size", "Large")
                    .put("weight", "Bolder"))
            .add(AdaptiveCard.factSet(AdaptiveCard.facts(facts)));
    var actions =
        JSON.arrayNode()
            .add(
                AdaptiveCard.open(
                    text(locale, "room.link"), consoleUrl + "/incidents/" + incident.incidentId()));
    var bridge = RoomTemplate.of(policy.bridgeUrl(), incident);
    if (bridge != null) {
      actions.add(AdaptiveCard.open(text(locale, "room.bridge"), bridge));
    }
    return AdaptiveCard.message(body, actions);
  }

  private static String headline(IncidentFacts incident, Locale locale) {
    return TEXTS.text(
        locale,
        "room.greeting",
        Map.of(
            "drill",
            incident.drill() ? "yes" : "no",
            "severity",
            incident.severity().name(),
            "reference",
            incident.reference(),
            "title",
            incident.title()));
  }

  private static String text(Locale locale, String key) {
    return TEXTS.text(locale, key, Map.of());
  }
}
