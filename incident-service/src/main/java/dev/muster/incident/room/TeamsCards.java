package dev.muster.incident.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.Retold;
import dev.muster.platform.delivery.teams.AdaptiveCard;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.i18n.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a workflow of Microsoft Teams is told of an incident, in the language of the rooms. */
final class TeamsCards {
  private static final Texts TEXTS = Texts.of("incident");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");
  private static final int LONGEST = 1_000;

  private final RoomPolicy policy;
  private final Locale locale;
  private final String consoleUrl;

  TeamsCards(RoomPolicy policy, String consoleUrl) {
    this.policy = policy;
    this.locale = policy.locale();
    this.consoleUrl = consoleUrl;
  }

  /**
   * How the incident stands, with ways to the war room and the call.
   *
   * @param commander null while there is none
   */
  JsonNode card(IncidentFacts incident, List<String> services, String commander) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(text("card.state"), text("state." + incident.state()));
    facts.put(
        text("card.started"),
        CLOCK.format(incident.milestones().startedAt().atOffset(ZoneOffset.UTC)));
    if (commander != null) {
      facts.put(text("card.commander"), commander);
    }
    if (!services.isEmpty()) {
      facts.put(text("card.services"), String.join(", ", services));
    }
    var body =
        JSON.arrayNode()
            .add(
                AdaptiveCard.textBlock(Shortened.to(LONGEST, headline(incident)))
                    .put("size", "Large")
                    .put("weight", "Bolder"))
            .add(AdaptiveCard.factSet(AdaptiveCard.facts(facts)));
    var actions =
        JSON.arrayNode()
            .add(
                AdaptiveCard.open(
                    text("room.link"), consoleUrl + "/incidents/" + incident.incidentId()));
    var bridge = RoomTemplate.of(policy.bridgeUrl(), incident);
    if (bridge != null) {
      actions.add(AdaptiveCard.open(text("room.bridge"), bridge));
    }
    return AdaptiveCard.message(body, actions);
  }

  /** An entry of the timeline: of which incident, whose, and what it says. */
  JsonNode note(IncidentFacts incident, Entry entry) {
    var whose =
        Retold.isByPerson(entry.author())
            ? incident.reference() + " · " + entry.author().name()
            : incident.reference();
    var body =
        JSON.arrayNode()
            .add(AdaptiveCard.textBlock(whose).put("weight", "Bolder"))
            .add(AdaptiveCard.textBlock(Shortened.to(LONGEST, words(entry))));
    var actions = JSON.arrayNode();
    entry.links().forEach(link -> actions.add(AdaptiveCard.open(link.text(), link.href())));
    return AdaptiveCard.message(body, actions);
  }

  private String words(Entry entry) {
    if (entry.corrects() == null) {
      return entry.text(locale);
    }
    return entry.withdraws() ? Retold.removal(entry, locale) : Retold.correction(entry, locale);
  }

  private String headline(IncidentFacts incident) {
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

  private String text(String key) {
    return TEXTS.text(locale, key, Map.of());
  }
}
