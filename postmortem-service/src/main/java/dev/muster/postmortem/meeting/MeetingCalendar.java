package dev.muster.postmortem.meeting;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a review meeting as iCalendar (RFC 5545, RFC 5546), in UTC. */
@ApplicationScoped
public class MeetingCalendar {
  private static final String PRODUCT = "-//Muster//Post-mortem review//EN";
  private final Catalog catalog;
  private final String console;
  private final InstantSource time;

  /**
   * @param console where people reach the console
   */
  MeetingCalendar(
      Catalog catalog,
      @ConfigProperty(name = "muster.console-url") String console,
      InstantSource time) {
    this.catalog = catalog;
    this.console = console;
    this.time = time;
  }

  /** The meeting in the languages of those recipients whom the catalogue knows. */
  Map<String, String> byLanguage(Invitation invitation, List<UUID> recipients) {
    Map<String, String> calendars = new TreeMap<>();
    for (CatalogPerson person : catalog.people(recipients)) {
      calendars.computeIfAbsent(
          person.language().toLanguageTag(), tag -> write(invitation, person.language()));
    }
    return calendars;
  }

  /** The meeting as a file in {@code language}. */
  String write(Invitation invitation, Locale language) {
    Phrases phrases = Wording.in(language);
    ReviewMeeting meeting = invitation.meeting();
    VEvent event = new VEvent(false);
    event.add(new Uid("review-" + meeting.id() + "@" + host()));
    event.add(new DtStamp(time.instant()));
    event.add(new Sequence(meeting.revision()));
    event.add(new DtStart<>(meeting.startsAt()));
    event.add(new DtEnd<>(meeting.endsAt()));
    event.add(
        new Summary(
            phrases.text(
                "meeting.title",
                Map.of("reference", invitation.reference(), "title", invitation.title()))));
    event.add(new Description(description(invitation, phrases)));
    event.add(new Status(invitation.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(new Url(URI.create(address(invitation))));
    if (meeting.place() != null) {
      event.add(new Location(meeting.place()));
    }
    people(invitation.people(), event);
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(invitation.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    calendar.add(event);
    return calendar.toString();
  }

  private String description(Invitation invitation, Phrases phrases) {
    Stream<String> agenda =
        invitation.meeting().agenda().stream()
            .map(
                item ->
                    phrases.text(
                        "meeting.point",
                        Map.of(
                            "minutes",
                            item.minutes(),
                            "topic",
                            MeetingTopics.name(item.topic(), phrases))));
    return Stream.of(
            Stream.of(phrases.text("meeting.blameless")), agenda, Stream.of(address(invitation)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private void people(List<UUID> ids, VEvent event) {
    Map<UUID, CatalogPerson> known =
        catalog.people(ids).stream().collect(Collectors.toMap(CatalogPerson::id, one -> one));
    List<CatalogPerson> people =
        ids.stream().map(known::get).filter(person -> person != null).toList();
    Organizer organizer = new Organizer(URI.create("mailto:no-reply@" + host()));
    organizer.add(new Cn("Muster"));
    event.add(organizer);
    for (CatalogPerson person : people) {
      Attendee attendee = new Attendee(mailto(person.email()));
      attendee.add(new Cn(person.name().replaceAll("[\\p{Cntrl}\"]", " ")));
      attendee.add(Role.REQ_PARTICIPANT);
      attendee.add(PartStat.NEEDS_ACTION);
      attendee.add(Rsvp.FALSE);
      event.add(attendee);
    }
  }

  private static URI mailto(String email) {
    try {
      return new URI("mailto", email, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address: " + email, e);
    }
  }

  /** The file that somebody downloads who may read the post-mortem. */
  public String file(ReviewMeeting meeting, Postmortem postmortem, Locale language) {
    return write(
        new Invitation(
            meeting,
            postmortem.id(),
            postmortem.reference(),
            postmortem.title(),
            meeting.invited(),
            meeting.state() == MeetingState.CANCELLED),
        language);
  }

  private String host() {
    String host = URI.create(console).getHost();
    return host == null ? "localhost" : host;
  }

  private String address(Invitation invitation) {
    return console + "/post-mortems/" + invitation.postmortemId();
  }
}
