package dev.muster.oncall.unavailability.feed;

/** Writes calendars as calendar programs do. */
final class Ics {
  /** A weekend away. */
  static final String SEA =
      event("sea", "Sea", "DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026");

  private Ics() {}

  /** A calendar of these components. */
  static String calendar(String... components) {
    return calendarBy("-//Somebody else//Calendar//EN", components);
  }

  static String calendarBy(String product, String... components) {
    return "BEGIN:VCALENDAR\r\nPRODID:%s\r\nVERSION:2.0\r\n%sEND:VCALENDAR\r\n"
        .formatted(product, String.join("", components));
  }

  /** An event of these lines. */
  static String event(String uid, String title, String... lines) {
    return "BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:%s\r\n%s\r\nEND:VEVENT\r\n"
        .formatted(uid, title, String.join("\r\n", lines));
  }
}
