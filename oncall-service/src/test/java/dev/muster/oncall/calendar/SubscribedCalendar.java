package dev.muster.oncall.calendar;

import static org.hamcrest.Matchers.matchesPattern;

import dev.muster.oncall.Api;
import io.restassured.RestAssured;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Status;

/** A calendar that somebody subscribed to, as a calendar program reads it. */
final class SubscribedCalendar {
  static final String FEEDS = "/calendar-feeds";

  private SubscribedCalendar() {}

  /** Subscribes, and returns the path at which the calendar is. */
  static String feed(Map<String, ?> body, String token) {
    String url = Api.post(FEEDS, body, token).statusCode(201).extract().path("url");
    return URI.create(url).getPath();
  }

  /** The events by their UID. */
  static Map<String, VEvent> read(String path) throws Exception {
    var text =
        RestAssured.get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", matchesPattern("(?i)text/calendar;\\s*charset=utf-8"))
            .extract()
            .asString();
    var calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .collect(
            Collectors.toMap(
                event -> event.getRequiredProperty("UID").getValue(), Function.identity()));
  }

  static boolean isCancelled(VEvent event) {
    return event.getStatus().getValue().equals(Status.VALUE_CANCELLED);
  }

  static int sequence(VEvent event) {
    return event.getSequence().getSequenceNo();
  }

  static Instant start(VEvent event) {
    return Instant.from(event.<Temporal>getDateTimeStart().getDate());
  }
}
