package dev.muster.oncall.unavailability.feed;

import static dev.muster.oncall.unavailability.feed.Ics.calendar;
import static dev.muster.oncall.unavailability.feed.Ics.calendarBy;
import static dev.muster.oncall.unavailability.feed.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a calendar says that somebody is busy. */
class CalendarReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

  private static List<BusySpan> read(String text, String word) throws Exception {
    return new CalendarReader(BERLIN, word, NOW, NOW.plus(Duration.ofDays(400))).read(text);
  }

  private static List<String> starts(String... components) throws Exception {
    return read(calendar(components), null).stream().map(each -> each.start().toString()).toList();
  }

  private static FeedProblem problem(String text) {
    var problem = new FeedProblem[1];
    assertThatThrownBy(() -> read(text, null))
        .isInstanceOfSatisfying(UnreadableCalendarException.class, e -> problem[0] = e.problem());
    return problem[0];
  }

  @Test
  void aWholeDayIsOneOfThePersonsZoneHoweverLongItIs() throws Exception {
    var spans =
        read(
            calendar(
                event("a", "Sea", "DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026"),
                event("b", "Day", "DTSTART;VALUE=DATE:20261101")),
            null);

    assertThat(spans)
        .containsExactly(
            new BusySpan(
                "a",
                Instant.parse("2026-10-23T22:00:00Z"),
                Instant.parse("2026-10-25T23:00:00Z"),
                "Sea"),
            new BusySpan(
                "b",
                Instant.parse("2026-10-31T23:00:00Z"),
                Instant.parse("2026-11-01T23:00:00Z"),
                "Day"));
  }

  @Test
  void whatRepeatsKeepsItsTimeOnTheWallWhenClocksChange() throws Exception {
    assertThat(
            starts(
                event(
                    "a",
                    "Weekly",
                    "DTSTART;TZID=Europe/Berlin:20261016T090000",
                    "DTEND;TZID=Europe/Berlin:20261016T170000",
                    "RRULE:FREQ=WEEKLY;COUNT=4",
                    "EXDATE;TZID=Europe/Berlin:20261106T090000")))
        .containsExactly("2026-10-16T07:00:00Z", "2026-10-23T07:00:00Z", "2026-10-30T08:00:00Z");
  }

  @Test
  void oneOfManyCanBeMovedOrCancelled() throws Exception {
    var spans =
        read(
            calendar(
                event(
                    "a",
                    "Off",
                    "DTSTART:20261005T080000Z",
                    "DTEND:20261005T100000Z",
                    "RRULE:FREQ=DAILY;UNTIL=20261008T080000Z"),
                event(
                    "a",
                    "Off, later",
                    "RECURRENCE-ID:20261006T080000Z",
                    "DTSTART:20261006T120000Z",
                    "DTEND:20261006T130000Z"),
                event(
                    "a",
                    "Off",
                    "RECURRENCE-ID:20261007T080000Z",
                    "DTSTART:20261007T080000Z",
                    "DTEND:20261007T100000Z",
                    "STATUS:CANCELLED")),
            null);

    assertThat(spans.stream().map(each -> each.start() + " " + each.title()))
        .containsExactly(
            "2026-10-05T08:00:00Z Off",
            "2026-10-06T12:00:00Z Off, later",
            "2026-10-08T08:00:00Z Off");
    assertThat(spans.stream().map(BusySpan::uid))
        .containsExactly(
            "a/2026-10-05T08:00:00Z", "a/2026-10-06T08:00:00Z", "a/2026-10-08T08:00:00Z");
  }

  @Test
  void wholeDaysRepeatUntilTheLastOne() throws Exception {
    assertThat(
            starts(
                event(
                    "a",
                    "Fridays",
                    "DTSTART;VALUE=DATE:20260102",
                    "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261016",
                    "EXDATE;VALUE=DATE:20261009")))
        .containsExactly("2026-10-01T22:00:00Z", "2026-10-15T22:00:00Z");
  }

  @Test
  void whatIsCancelledOrFreeOrTakesNoTimeIsNoTimeOff() throws Exception {
    assertThat(
            starts(
                event("a", "x", "DTSTART:20261005T080000Z", "DURATION:PT1H", "STATUS:CANCELLED"),
                event("b", "x", "DTSTART:20261005T080000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"),
                event(
                    "c",
                    "x",
                    "DTSTART:20261005T080000Z",
                    "DURATION:PT1H",
                    "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
                event("d", "x", "DTSTART:20261005T080000Z"),
                event("e", "x", "DTSTART:20261005T080000Z", "DTEND:20261005T070000Z"),
                event("f", "x", "DTSTART:20261006T080000Z", "DURATION:P1W", "TRANSP:OPAQUE")))
        .containsExactly("2026-10-06T08:00:00Z");
  }

  @Test
  void onlyWhatTouchesTheHorizonCounts() throws Exception {
    assertThat(
            starts(
                event("a", "over", "DTSTART:20260901T080000Z", "DTEND:20260930T080000Z"),
                event("b", "running", "DTSTART:20260901T080000Z", "DTEND:20261002T080000Z"),
                event("c", "next year", "DTSTART:20271201T080000Z", "DURATION:PT1H"),
                event(
                    "d",
                    "yearly",
                    "DTSTART;VALUE=DATE:19991224",
                    "DTEND;VALUE=DATE:19991227",
                    "RRULE:FREQ=YEARLY")))
        .containsExactly("2026-09-01T08:00:00Z", "2026-12-23T23:00:00Z");
  }

  @Test
  void aWordInTheTitleChooses() throws Exception {
    var text =
        calendar(
            event("a", "VACATION\\, sea", "DTSTART:20261005T080000Z", "DURATION:PT1H"),
            event("b", "Dentist", "DTSTART:20261006T080000Z", "DURATION:PT1H"),
            event("c", "Отпуск", "DTSTART:20261007T080000Z", "DURATION:PT1H"));

    assertThat(read(text, "vacation").stream().map(BusySpan::title))
        .containsExactly("VACATION, sea");
    assertThat(read(text, "отпуск").stream().map(BusySpan::uid)).containsExactly("c");
    assertThat(read(text, "")).hasSize(3);
  }

  @Test
  void zonesAreUnderstoodInTheSpellingsOfCalendarPrograms() throws Exception {
    for (var zone :
        List.of(
            "America/New_York",
            "\"Eastern Standard Time\"",
            "/freeassociation.sourceforge.net/America/New_York",
            "Office")) {
      assertThat(
              starts(
                  "BEGIN:VTIMEZONE\r\nTZID:Office\r\nX-LIC-LOCATION:America/New_York\r\n"
                      + "TZURL:http://10.0.0.1/zone\r\nBEGIN:STANDARD\r\n"
                      + "DTSTART:20071104T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n"
                      + "END:STANDARD\r\nEND:VTIMEZONE\r\n",
                  event("a", "x", "DTSTART;TZID=" + zone + ":20261201T080000", "DURATION:PT1H")))
          .as(zone)
          .containsExactly("2026-12-01T13:00:00Z");
    }
    assertThat(starts(event("a", "x", "DTSTART:20261201T080000", "DURATION:PT1H")))
        .as("without a zone")
        .containsExactly("2026-12-01T07:00:00Z");
  }

  @Test
  void datesThatAreAddedCount() throws Exception {
    assertThat(
            starts(
                event(
                    "a",
                    "x",
                    "DTSTART:20261005T080000Z",
                    "DURATION:PT1H",
                    "RDATE:20261012T080000Z,20261019T080000Z")))
        .containsExactly("2026-10-05T08:00:00Z", "2026-10-12T08:00:00Z", "2026-10-19T08:00:00Z");
  }

  @Test
  void foldedLinesAndAlarmsInEventsAreUnderstood() throws Exception {
    var text =
        calendar(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:A long\n  title\nDTSTART:20261005T080000Z\n"
                + "DURATION:PT2H\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDURATION:PT5M\n"
                + "SUMMARY:Alarm\nEND:VALARM\nEND:VEVENT\n");

    assertThat(read(text, null))
        .containsExactly(
            new BusySpan(
                "a",
                Instant.parse("2026-10-05T08:00:00Z"),
                Instant.parse("2026-10-05T10:00:00Z"),
                "A long title"));
  }

  @Test
  void ourOwnCalendarOfShiftsIsRefused() throws Exception {
    var shift =
        event(
            "0123456789abcdef0123456789abcdef01234567@muster", "Shop", "DTSTART:20261005T080000Z");

    assertThat(problem(calendarBy("-//Muster//On call//EN", shift)))
        .isEqualTo(FeedProblem.OWN_CALENDAR);
    assertThat(problem(calendar(shift))).isEqualTo(FeedProblem.OWN_CALENDAR);
    assertThat(
            starts(
                event(
                    "0123456789abcdef0123456789abcdef01234567@muster",
                    "Shop",
                    "DTSTART:20261005T080000Z",
                    "DURATION:PT1H"),
                event("b", "Sea", "DTSTART:20261006T080000Z", "DURATION:PT1H")))
        .containsExactly("2026-10-06T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<html><body>Sign in</body></html>",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n",
        "BEGIN:VCALENDAR\r\n\u0000\u0001\u0002",
        "{\"BEGIN\":\"VCALENDAR\"}"
      })
  void garbageIsNoCalendar(String text) {
    assertThat(problem(text)).isEqualTo(FeedProblem.NOT_A_CALENDAR);
  }

  @Test
  void partsInPartsWithoutEndAreNoCalendar() {
    assertThat(problem("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000)))
        .isEqualTo(FeedProblem.NOT_A_CALENDAR);
  }

  @Test
  void eventsThatCannotBeReadAreLeftOut() throws Exception {
    assertThat(
            starts(
                event("a", "x", "DTSTART:yesterday", "DURATION:PT1H"),
                event("b", "x", "DURATION:PT1H"),
                event("c", "x", "DTSTART:20261005T080000Z", "DURATION:PT1H", "RRULE:FREQ=OFTEN"),
                event("d", "x", "DTSTART:20261399T080000Z", "DURATION:PT1H")))
        .containsExactly("2026-10-05T08:00:00Z");
  }

  @Test
  void moreThanAThousandEventsAreRefused() {
    var daily = new String[3];
    for (var i = 0; i < daily.length; i++) {
      daily[i] =
          event("e" + i, "x", "DTSTART:20261005T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
    }

    assertThat(problem(calendar(daily))).isEqualTo(FeedProblem.TOO_MANY_EVENTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=99999",
        "FREQ=HOURLY",
        "FREQ=DAILY;COUNT=99999",
        "FREQ=YEARLY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=YEARLY;INTERVAL=99999",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=MONTHLY;RSCALE=CHINESE",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=",
        "="
      })
  @Timeout(10)
  void rulesThatWouldKeepUsBusyDoNot(String rule) {
    var events = new String[200];
    for (var i = 0; i < events.length; i++) {
      events[i] = event("e" + i, "x", "DTSTART:19700101T080000Z", "DURATION:PT1H", "RRULE:" + rule);
    }

    try {
      assertThat(read(calendar(events), null)).hasSizeLessThanOrEqualTo(1_000);
    } catch (Exception refused) {
      assertThat(refused)
          .isInstanceOfSatisfying(
              UnreadableCalendarException.class,
              e -> assertThat(e.problem()).isEqualTo(FeedProblem.TOO_MANY_EVENTS));
    }
  }
}
