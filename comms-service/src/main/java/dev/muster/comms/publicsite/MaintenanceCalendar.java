package dev.muster.comms.publicsite;

import dev.muster.comms.text.Localized;
import dev.muster.platform.i18n.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
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

/** The planned work of one page as iCalendar (RFC 5545), in UTC. */
final class MaintenanceCalendar {
  private static final Texts TEXTS = Texts.of("comms");
  private static final String PRODUCT = "-//Muster//Status page//EN";
  private static final Duration REFRESH = Duration.ofHours(1);

  private final SiteModel.Page page;
  private final String url;
  private final Locale locale;

  MaintenanceCalendar(SiteModel.Page page, String url, Locale locale) {
    this.page = page;
    this.url = url;
    this.locale = locale;
  }

  String write() {
    String name = TEXTS.text(locale, "page.calendar-name", Map.of("name", page.name()));
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new Name(name));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new RefreshInterval(null, REFRESH));
    page.maintenances().forEach(work -> calendar.add(event(work)));
    return calendar.toString();
  }

  private VEvent event(SiteModel.Incident work) {
    SiteModel.Window window = work.window();
    var event = new VEvent(false);
    event.add(new Uid("maintenance-" + work.code() + "@" + URI.create(url).getHost()));
    event.add(new DtStamp(work.updatedAt()));
    event.add(new LastModified(work.updatedAt()));
    event.add(new Sequence(window.revision()));
    event.add(new DtStart<>(window.starts()));
    event.add(new DtEnd<>(window.ends()));
    event.add(new Summary(words(work.title())));
    event.add(new Description(description(work)));
    event.add(new Status(window.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(new Transp(ImmutableTransp.TRANSPARENT.getValue()));
    event.add(new Url(URI.create(url + "/incidents/" + work.code())));
    return event;
  }

  private String description(SiteModel.Incident work) {
    return work.updates().stream()
        .limit(1)
        .map(update -> words(update.body()))
        .collect(Collectors.joining());
  }

  private String words(Map<String, String> words) {
    return Localized.pick(words, locale.getLanguage(), page.languages());
  }
}
