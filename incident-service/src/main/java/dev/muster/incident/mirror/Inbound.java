package dev.muster.incident.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
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
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.i18n.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what people write in the channel into the timeline. A change is a correction of the entry,
 * a deletion takes it back; nothing disappears.
 */
@ApplicationScoped
class Inbound {
  private static final Texts TEXTS = Texts.of("incident");
  private static final int LONGEST = 5_000;
  private static final int MOST_NAMES = 20;

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
   * What somebody said, in words.
   *
   * @param text empty for a message that was deleted
   */
  record Said(ChatMessage message, Who author, String text) {}

  /**
   * What an event tells; empty for nothing that belongs into the timeline. Asks Slack, so that no
   * transaction may be open.
   *
   * @throws DeliveryFailure when Slack does not say now who wrote it
   */
  Optional<Said> understood(JsonNode event) throws DeliveryFailure {
    var message = ChatMessage.of(event);
    if (message.isEmpty() || message.get().user().equals(slack.workspace().user())) {
      return Optional.empty();
    }
    var author = author(message.get().user());
    return message.map(said -> new Said(said, author, words(said)));
  }

  /** Whether the message, or the one that it changes, stands in no timeline. */
  boolean isUnknown(ChatMessage message) {
    return mirrors.ofTs(message.channel(), message.ts()).isEmpty();
  }

  /** Writes down what was said; demands a transaction. */
  void write(Said said) {
    var message = said.message();
    var room = mirrors.incidentOf(message.channel());
    if (room.isEmpty() || said.text().isEmpty() && message.what() != What.DELETED) {
      return;
    }
    var incident = incidents.locked(room.get()).orElseThrow();
    var known = mirrors.ofTs(message.channel(), message.ts());
    if (known.isEmpty() && !said.text().isEmpty()) {
      var draft = draft(said.text(), at(message, time.instant()), said.author());
      record(incident, draft, message.channel(), message.ts());
    } else if (known.isPresent() && isNews(message)) {
      record(incident, change(said, known.get()), message.channel(), null);
    }
  }

  /** A change that was overtaken by a later one is none. */
  private boolean isNews(ChatMessage message) {
    return message.what() != What.WRITTEN
        && mirrors.changed(message.channel(), message.ts(), message.changed());
  }

  private Draft change(Said said, Message known) {
    var gone = said.message().what() == What.DELETED;
    var locale = policies.current(PolicyKind.WAR_ROOM).definition().locale();
    var text = gone ? TEXTS.text(locale, "mirror.deleted", Map.of()) : said.text();
    return draft(text, time.instant(), said.author())
        .correcting(new Draft.Correction(known.entry(), gone, null));
  }

  private static Draft draft(String text, Instant at, Who author) {
    return Draft.written(Kind.OBSERVATION, Shortened.to(LONGEST, text), at, author)
        .from(Source.SLACK);
  }

  /** Whoever Slack does not name for good is called by their id there; nothing is lost for it. */
  private Who author(String user) throws DeliveryFailure {
    var member = member(user).orElse(new Member(user, null));
    return person(member)
        .map(person -> Who.person(person.id(), person.name()))
        .orElseGet(() -> new Who(Who.Kind.INTEGRATION, null, member.name() + " (Slack)"));
  }

  private Optional<Member> member(String user) throws DeliveryFailure {
    try {
      return people.member(user);
    } catch (DeliveryFailure failure) {
      if (failure.kind() == DeliveryFailure.Kind.TRANSIENT) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  private Optional<CatalogPerson> person(Member member) {
    return member.email() == null
        ? Optional.empty()
        : QuarkusTransaction.requiringNew().call(() -> catalog.personByEmail(member.email()));
  }

  /**
   * With the names of those who are named in it, of so many as are asked for before the lease ends.
   */
  private String words(ChatMessage said) {
    var names = new HashMap<String, String>();
    return ChatText.plain(
        said.text(),
        member -> {
          if (names.size() < MOST_NAMES) {
            names.computeIfAbsent(member, this::nameOf);
          }
          return names.getOrDefault(member, member);
        });
  }

  /** Noted as the chat's own before others hear of it, so that it is not brought back there. */
  private void record(Incident incident, Draft draft, String channel, String ts) {
    var now = time.instant();
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
          .map(member -> person(member).map(CatalogPerson::name).orElse(member.name()))
          .orElse(memberId);
    } catch (DeliveryFailure unknown) {
      return memberId;
    }
  }
}
