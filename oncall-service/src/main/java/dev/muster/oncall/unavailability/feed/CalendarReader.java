package dev.muster.oncall.unavailability.feed;

import dev.muster.oncall.calendar.EventUid;
import dev.muster.oncall.calendar.FeedWriter;
import dev.muster.platform.security.SecretHash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads when the owner of a calendar is busy (iCalendar, RFC 5545): its events, each repetition by
 * itself, without those that are cancelled or marked as free. Days are those of the owner's zone.
 */
final class CalendarReader {
  private static final int MOST = 1_000;
  private static final int LONGEST_UID = 200;
  private static final int LONGEST_TITLE = 500;

  private final ZoneId zone;
  private final String word;
  private final Instant since;
  private final Instant until;

  /**
   * @param titleContains in any case; null or empty for all events
   */
  CalendarReader(ZoneId zone, String titleContains, Instant since, Instant until) {
    this.zone = zone;
    this.word = titleContains == null ? "" : titleContains.toLowerCase(Locale.ROOT);
    this.since = since;
    this.until = until;
  }

  /** An event that can be read. */
  private record Event(
      String uid, IcsComponent component, IcsTime start, Optional<IcsTime> replaces) {}

  /** Beginnings that an event does not have although its rule says so. */
  private record Exceptions(Set<Instant> instants, Set<LocalDate> days) {
    boolean has(IcsTime start) {
      return instants.contains(start.instant()) || days.contains(start.day());
    }

    void add(IcsTime time, boolean wholeDays) {
      if (time.wholeDay() && !wholeDays) {
        days.add(time.day());
      } else {
        instants.add(time.instant());
      }
    }
  }

  /** What touches the range, by start. */
  List<BusySpan> read(String text) throws UnreadableCalendarException {
    var components = IcsParser.parse(text);
    var zones = new IcsZones(components, zone);
    var written = components.stream().filter(each -> each.isA("VEVENT")).toList();
    refuseOwn(components, written);
    var events =
        written.stream()
            .filter(each -> !isOwn(each))
            .flatMap(each -> event(each, zones).stream())
            .toList();
    var replaced = replaced(events);
    var repeats = new IcsRepeats(since, until);
    var spans = new TreeMap<String, BusySpan>();
    for (var event : events) {
      if (isWanted(event.component())) {
        add(spans, event, zones, repeats, replaced.getOrDefault(event.uid(), List.of()));
      }
    }
    return spans.values().stream()
        .sorted(Comparator.comparing(BusySpan::start).thenComparing(BusySpan::uid))
        .toList();
  }

  private static void refuseOwn(List<IcsComponent> components, List<IcsComponent> events)
      throws UnreadableCalendarException {
    var ours = components.stream().anyMatch(each -> each.says("PRODID", FeedWriter.PRODUCT));
    if (ours || (!events.isEmpty() && events.stream().allMatch(CalendarReader::isOwn))) {
      throw new UnreadableCalendarException(
          FeedProblem.OWN_CALENDAR, "this is a calendar of shifts that Muster writes itself");
    }
  }

  private static boolean isOwn(IcsComponent event) {
    return event.first("UID").filter(uid -> EventUid.isOne(uid.value().strip())).isPresent();
  }

  private static Optional<Event> event(IcsComponent component, IcsZones zones) {
    return time(component, "DTSTART", zones)
        .map(
            start ->
                new Event(
                    component
                        .first("UID")
                        .map(uid -> uid.value().strip())
                        .filter(uid -> !uid.isEmpty())
                        .orElseGet(() -> "start:" + start.instant()),
                    component,
                    start,
                    time(component, "RECURRENCE-ID", zones)));
  }

  private static Optional<IcsTime> time(IcsComponent component, String name, IcsZones zones) {
    return component
        .first(name)
        .flatMap(written -> IcsTime.parse(written.value(), zones.of(written)));
  }

  private static Map<String, List<IcsTime>> replaced(List<Event> events) {
    var replaced = new HashMap<String, List<IcsTime>>();
    for (var event : events) {
      event
          .replaces()
          .ifPresent(
              time -> replaced.computeIfAbsent(event.uid(), any -> new ArrayList<>()).add(time));
    }
    return replaced;
  }

  private boolean isWanted(IcsComponent event) {
    return !event.says("STATUS", "CANCELLED")
        && !event.says("TRANSP", "TRANSPARENT")
        && !event.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        && title(event).toLowerCase(Locale.ROOT).contains(word);
  }

  private static String title(IcsComponent event) {
    var title = event.first("SUMMARY").map(IcsProperty::text).orElse("");
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  private void add(
      Map<String, BusySpan> spans,
      Event event,
      IcsZones zones,
      IcsRepeats repeats,
      List<IcsTime> replaced)
      throws UnreadableCalendarException {
    var length = IcsLength.of(event.component(), event.start(), zones);
    if (event.replaces().isPresent()) {
      add(spans, event, event.start(), length, "/" + event.replaces().get().instant());
      return;
    }
    var many = event.component().first("RRULE").isPresent();
    var exceptions = exceptions(event, zones, replaced);
    for (var start : repeats.of(event.component(), event.start(), length)) {
      if (!exceptions.has(start)) {
        add(spans, event, start, length, many ? "/" + start.instant() : "");
      }
    }
    event
        .component()
        .all("RDATE")
        .flatMap(written -> times(written, zones))
        .filter(start -> !exceptions.has(start))
        .forEach(start -> put(spans, event, start, length, "/" + start.instant()));
    requireFew(spans);
  }

  private void add(
      Map<String, BusySpan> spans, Event event, IcsTime start, IcsLength length, String occurrence)
      throws UnreadableCalendarException {
    put(spans, event, start, length, occurrence);
    requireFew(spans);
  }

  private static void requireFew(Map<String, BusySpan> spans) throws UnreadableCalendarException {
    if (spans.size() > MOST) {
      throw new UnreadableCalendarException(
          FeedProblem.TOO_MANY_EVENTS, "it has more than %d events".formatted(MOST));
    }
  }

  private void put(
      Map<String, BusySpan> spans,
      Event event,
      IcsTime start,
      IcsLength length,
      String occurrence) {
    var from = start.instant();
    var to = length.end(start);
    if (from.isBefore(to) && from.isBefore(until) && to.isAfter(since)) {
      var uid = key(event.uid() + occurrence);
      spans.put(uid, new BusySpan(uid, from, to, title(event.component())));
    }
  }

  private static String key(String uid) {
    return uid.length() <= LONGEST_UID && uid.chars().noneMatch(Character::isISOControl)
        ? uid
        : SecretHash.sha256(uid);
  }

  private static Exceptions exceptions(Event event, IcsZones zones, List<IcsTime> replaced) {
    var exceptions = new Exceptions(new HashSet<>(), new HashSet<>());
    var wholeDays = event.start().wholeDay();
    event
        .component()
        .all("EXDATE")
        .flatMap(written -> times(written, zones))
        .forEach(time -> exceptions.add(time, wholeDays));
    replaced.forEach(time -> exceptions.add(time, wholeDays));
    return exceptions;
  }

  /** Of a list of days, times, or stretches of time, where each begins. */
  private static Stream<IcsTime> times(IcsProperty written, IcsZones zones) {
    var zone = zones.of(written);
    return Arrays.stream(written.value().split(","))
        .flatMap(each -> IcsTime.parse(each.split("/", 2)[0], zone).stream());
  }
}
