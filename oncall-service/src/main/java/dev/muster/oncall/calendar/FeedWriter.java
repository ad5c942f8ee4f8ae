package dev.muster.oncall.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes shifts as iCalendar (RFC 5545), in UTC, so that no clock change can be misread. */
@ApplicationScoped
public class FeedWriter {
  /** Names Muster as the program that wrote a calendar. */
  public static final String PRODUCT = "-//Muster//On call//EN";

  private static final Duration REFRESH = Duration.ofHours(1);

  private final String consoleUrl;

  FeedWriter(@ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.consoleUrl = consoleUrl;
  }

  /** The text of a calendar; the same for the same contents. */
  public String write(CalendarFeeds.Contents contents) {
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new Name(contents.feed().name()));
    calendar.add(new XProperty("X-WR-CALNAME", contents.feed().name()));
    calendar.add(new RefreshInterval(null, REFRESH));
    contents.events().forEach(event -> calendar.add(event(event)));
    return calendar.toString();
  }

  private VEvent event(CalendarEvent event) {
    var written = new VEvent(false);
    written.add(new Uid(event.uid()));
    written.add(new DtStamp(event.lastModified()));
    written.add(new LastModified(event.lastModified()));
    written.add(new Sequence(event.sequence()));
    written.add(new DtStart<>(event.start()));
    written.add(new DtEnd<>(event.end()));
    written.add(new Summary(event.summary()));
    written.add(new Status(event.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    written.add(new Transp(ImmutableTransp.TRANSPARENT.getValue()));
    written.add(new Url(URI.create(consoleUrl + "/schedules/" + event.scheduleId())));
    return written;
  }
}
