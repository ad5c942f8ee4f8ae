package dev.muster.comms.fanout;

import dev.muster.comms.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Planned work as an event for a calendar (RFC 5545): the same one in every mail about it, and in
 * the calendar of the page.
 */
@ApplicationScoped
class CalendarEvents {
  private static final String PRODUCT = "-//Muster//Status page//EN";

  private final Links links;
  private final InstantSource time;

  CalendarEvents(Links links, InstantSource time) {
    this.links = links;
    this.time = time;
  }

  String event(Wording wording, Locale language) {
    Announcement announcement = wording.announcement();
    var event = new VEvent(false);
    event.add(
        new Uid(
            "maintenance-"
                + announcement.post().code()
                + "@"
                + URI.create(links.site("")).getHost()));
    event.add(new DtStamp(time.instant()));
    event.add(new Sequence(announcement.revision()));
    event.add(new DtStart<>(announcement.window().starts()));
    event.add(new DtEnd<>(announcement.window().ends()));
    event.add(new Summary(wording.title(language)));
    event.add(new Description(wording.body(language)));
    event.add(
        new Status(announcement.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(new Transp(ImmutableTransp.TRANSPARENT.getValue()));
    event.add(new Url(URI.create(wording.postUrl())));
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(event);
    return calendar.toString();
  }
}
