package dev.muster.incident.room;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.mirror.Outbound;
import dev.muster.incident.room.RoomLeases.Lease;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.slack.SlackRooms;
import dev.muster.platform.delivery.slack.SlackRooms.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does the steps for a channel in Slack. A step may have been done before by somebody who did not
 * live to say so; done again it changes nothing.
 */
@ApplicationScoped
class ChannelSteps {
  private static final Who RULE = Who.rule("war-room");
  private static final int MOST_NAMES = 10;
  private static final int MOST_GUESTS = 10;

  private final WarRoomTable rooms;
  private final RoomLeases leases;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final SlackRooms slack;
  private final Outbound outbound;
  private final InstantSource time;
  private final String consoleUrl;

  ChannelSteps(
      WarRoomTable rooms,
      RoomLeases leases,
      IncidentRepository incidents,
      IncidentStore store,
      SlackRooms slack,
      Outbound outbound,
      InstantSource time,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.rooms = rooms;
    this.leases = leases;
    this.incidents = incidents;
    this.store = store;
    this.slack = slack;
    this.outbound = outbound;
    this.time = time;
    this.consoleUrl = consoleUrl;
  }

  RoomWords words(Site site) {
    return new RoomWords(site, consoleUrl + "/incidents/" + site.incident().incidentId());
  }

  void take(ChannelStep step, Site site, Lease lease) throws DeliveryFailure {
    var room = site.room();
    var id = room.incidentId();
    var words = words(site);
    switch (step) {
      case CREATE -> create(site, lease);
      case PURPOSE -> slack.purpose(room.channelId(), words.purpose());
      case TOPIC -> {
        slack.topic(room.channelId(), words.topic());
        leases.record(lease, () -> rooms.topic(id, words.topic()));
      }
      case GREET -> greet(room, words, lease);
      case INVITE -> invite(site, lease);
      case REMOVE -> remove(site, lease);
      case PIN -> slack.pin(room.channelId(), room.messageTs());
      case BOOKMARK -> slack.bookmark(room.channelId(), words.bookmark(), url(id));
      case MIRROR -> leases.record(lease, () -> outbound.mirror(id));
      case ARCHIVE -> {
        slack.archive(room.channelId());
        leases.record(lease, () -> rooms.archived(id, time.instant()));
      }
      case REVIVE -> {
        slack.unarchive(room.channelId());
        leases.record(lease, () -> rooms.archived(id, null));
      }
    }
  }

  private String url(UUID incidentId) {
    return consoleUrl + "/incidents/" + incidentId;
  }

  /**
   * Makes the channel. Its name is stored before the call: when the answer gets lost, the name is
   * taken the next time, by a channel of this app that no incident is known to own; that is it.
   */
  private void create(Site site, Lease lease) throws DeliveryFailure {
    var room = site.room();
    var name = room.name();
    var number = room.nameNumber();
    var known = name == null ? Optional.<Channel>empty() : made(site, name, true);
    for (int tries = 0; known.isEmpty() && tries < MOST_NAMES; tries++) {
      number++;
      name = name(site, number);
      known = reserve(lease, name, number) ? made(site, name, false) : known;
    }
    if (known.isEmpty()) {
      throw DeliveryFailure.transientFailure("all names up to " + name + " are taken", null);
    }
    created(site, known.get(), lease);
  }

  private Optional<Channel> made(Site site, String name, boolean again) throws DeliveryFailure {
    var closed = site.room().closed();
    var made = slack.create(name, closed);
    return made.isPresent() || !again
        ? made
        : slack.named(name, closed).filter(found -> isOf(site, found));
  }

  private static boolean isOf(Site site, Channel found) {
    return found.own()
        && !found.archived()
        && (found.purpose().isEmpty()
            || found.purpose().contains(site.incident().incidentId().toString()));
  }

  private static String name(Site site, int number) {
    var incident = site.incident();
    return ChannelName.of(
        incident.drill() ? "drill" : "incident",
        incident.milestones().declaredAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        site.title(),
        incident.reference(),
        number);
  }

  private boolean reserve(Lease lease, String name, int number) {
    var free = new AtomicBoolean();
    leases.record(lease, () -> free.set(rooms.name(lease.incidentId(), name, number)));
    return free.get();
  }

  private void created(Site site, Channel channel, Lease lease) throws DeliveryFailure {
    var url = slack.workspace().channelUrl(channel.id());
    leases.record(
        lease,
        () -> {
          var incident = incidents.locked(site.room().incidentId()).orElseThrow();
          rooms.created(incident.id(), channel.id(), url);
          var line = Line.of("room.created").value("channel", channel.name());
          var now = time.instant();
          var links = RoomLinks.channel(channel.name(), url, site.policy());
          var draft = Draft.of(Kind.ACTION, line, now, RULE).with(links);
          store.save(incident, incident.record(draft, now));
        });
  }

  private void greet(WarRoom room, RoomWords words, Lease lease) throws DeliveryFailure {
    var known = slack.posted(room.channelId(), words.greeting());
    var ts =
        known.isPresent()
            ? known.get()
            : slack.post(room.channelId(), words.greeting(), words.blocks().toString());
    leases.record(lease, () -> rooms.greeted(room.incidentId(), ts));
  }

  /** Some people at a time; those who cannot be brought in are noted and left out. */
  private void invite(Site site, Lease lease) throws DeliveryFailure {
    for (var person : site.missing().stream().limit(MOST_GUESTS).toList()) {
      var guest = invite(site.room().channelId(), person);
      leases.record(lease, () -> rooms.invited(lease.incidentId(), guest));
    }
  }

  private Guest invite(String channel, CatalogPerson person) throws DeliveryFailure {
    var member = slack.memberOf(person.email());
    if (member.isEmpty()) {
      return new Guest(person.id(), GuestState.UNKNOWN, null, null, time.instant());
    }
    var id = member.get();
    try {
      slack.invite(channel, id);
      return new Guest(person.id(), GuestState.INVITED, null, id, time.instant());
    } catch (DeliveryFailure failure) {
      if (failure.kind() != DeliveryFailure.Kind.PERMANENT) {
        throw failure;
      }
      var error = failure.getMessage();
      return new Guest(person.id(), GuestState.REFUSED, error, id, time.instant());
    }
  }

  /** Whoever the chat knows no more is not in the channel either. */
  private void remove(Site site, Lease lease) throws DeliveryFailure {
    for (var leaver : site.leavers().stream().limit(MOST_GUESTS).toList()) {
      var member = memberOf(leaver);
      if (member.isPresent()) {
        slack.remove(site.room().channelId(), member.get());
      }
      leases.record(lease, () -> rooms.removed(lease.incidentId(), leaver.personId()));
    }
  }

  private Optional<String> memberOf(Leaver leaver) throws DeliveryFailure {
    return leaver.member() == null && leaver.email() != null
        ? slack.memberOf(leaver.email())
        : Optional.ofNullable(leaver.member());
  }
}
