package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.mirror.ChatMessage.What;
import dev.muster.incident.mirror.MirrorTable.Message;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.slack.SlackPeople;
import dev.muster.platform.delivery.slack.SlackPeople.Member;
import dev.muster.platform.delivery.slack.SlackRooms;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings what people write in the channel into the timeline. A change is a correction of the entry,
 * a deletion takes it back; nothing disappears.
 */
@ApplicationScoped
class Inbound {
  private static final Texts TEXTS = Texts.of("incident");
  private static final int LONGEST = 5_000;

  private final MirrorTable mirrors;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final SlackRooms slack;
  private final SlackPeople people;
  private final Catalog catalog;
  private final Policies policies;
  private final InstantSource time;

  Inbound(
      MirrorTable mirrors,
      IncidentRepository incidents,
      IncidentStore store,
      SlackRooms slack,
      SlackPeople people,
      Catalog catalog,
      Policies policies,
      InstantSource time) {
    this.mirrors = mirrors;
    this.incidents = incidents;
    this.store = store;
    this.slack = slack;
    this.people = people;
    this.catalog = catalog;
    this.policies = policies;
    this.time = time;
  }

  /** Whether an event is about a message in the channel of a war room. */
  boolean isOfRoom(JsonNode event) {
    return event.path("type").asText().equals("message")
        && mirrors.incidentOf(event.path("channel").asText()).isPresent();
  }

  /**
   * Writes down what an event tells; demands a transaction.
   *
   * @param patient whether a change of a message that is not known yet is to come again
   * @return false when it is to come again
   * @throws DeliveryFailure when Slack does not say who wrote it
   */
  boolean take(JsonNode event, boolean patient) throws DeliveryFailure {
    var message = ChatMessage.of(event);
    if (message.isEmpty() || message.get().user().equals(slack.workspace().user())) {
      return true;
    }
    var said = message.get();
    var room = mirrors.incidentOf(said.channel());
    var known = mirrors.ofTs(said.channel(), said.ts());
    if (room.isEmpty() || (said.what() == What.WRITTEN && known.isPresent())) {
      return true;
    }
    if (said.what() != What.WRITTEN && known.isEmpty() && patient) {
      return false;
    }
    write(room.get(), said, known, author(said.user()));
    return true;
  }

  private Who author(String user) throws DeliveryFailure {
    var member = people.member(user).orElse(new Member(user, null));
    return Optional.ofNullable(member.email())
        .flatMap(catalog::personByEmail)
        .map(person -> Who.person(person.id(), person.name()))
        .orElseGet(() -> new Who(Who.Kind.INTEGRATION, null, member.name() + " (Slack)"));
  }

  private void write(UUID incidentId, ChatMessage said, Optional<Message> known, Who author) {
    var text = ChatText.plain(said.text(), this::nameOf);
    if (text.isEmpty() && said.what() != What.DELETED || known.isEmpty() && text.isEmpty()) {
      return;
    }
    var incident = incidents.locked(incidentId).orElseThrow();
    var now = time.instant();
    var draft = Draft.written(Kind.OBSERVATION, cut(text), at(said, now), author);
    if (known.isEmpty()) {
      record(incident, draft, said.channel(), said.ts(), now);
    } else if (said.what() == What.CHANGED) {
      record(incident, draft.correcting(known.get().entry(), false), said.channel(), null, now);
    } else {
      var locale = policies.current(PolicyKind.WAR_ROOM).definition().locale();
      var gone =
          Draft.written(
              Kind.OBSERVATION, TEXTS.text(locale, "mirror.deleted", Map.of()), now, author);
      record(incident, gone.correcting(known.get().entry(), true), said.channel(), null, now);
    }
  }

  /** Noted as the chat's own before others hear of it, so that it is not brought back there. */
  private void record(Incident incident, Draft draft, String channel, String ts, Instant now) {
    var changes = incident.record(draft, now);
    mirrors.inbound(incident.id(), changes.entries().get(0).number(), channel, ts);
    store.save(incident, changes);
  }

  /** A message that was changed says when it was first written, its correction is of now. */
  private static Instant at(ChatMessage said, Instant now) {
    return said.what() == What.WRITTEN && said.at().isBefore(now) ? said.at() : now;
  }

  private String nameOf(String memberId) {
    try {
      return people
          .member(memberId)
          .map(
              member ->
                  Optional.ofNullable(member.email())
                      .flatMap(catalog::personByEmail)
                      .map(CatalogPerson::name)
                      .orElse(member.name()))
          .orElse(memberId);
    } catch (DeliveryFailure unknown) {
      return memberId;
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
