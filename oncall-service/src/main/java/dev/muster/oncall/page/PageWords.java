package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What pages say about an alert, in one language. */
public final class PageWords {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST_VALUE = 1_000;
  private static final int MOST_DETAILS = 30;

  private final Locale language;

  public PageWords(Locale language) {
    this.language = language;
  }

  Locale language() {
    return language;
  }

  public String text(String key) {
    return TEXTS.text(language, key);
  }

  public String text(String key, Map<String, ?> arguments) {
    return TEXTS.text(language, key, arguments);
  }

  public String severity(Alert alert) {
    return text("severity." + alert.severity().name().toLowerCase(Locale.ROOT));
  }

  public String subject(Alert alert) {
    return text(
        alert.test() ? "page.subject.test" : "page.subject",
        Map.of(
            "severity", severity(alert).toUpperCase(language),
            "service", alert.service().name(),
            "summary", alert.summary()));
  }

  /** A text cut to what fits beside other words; never in the middle of a character. */
  public static String cut(String text, int longest) {
    return Shortened.to(longest, text);
  }

  /** The facts of an alert by their label, in the order to show them. */
  public Map<String, String> facts(Alert alert, ZoneId zone) {
    var facts = new LinkedHashMap<String, String>();
    if (alert.service().id() != null) {
      facts.put(text("page.service"), alert.service().name());
    }
    facts.put(text("page.severity"), severity(alert));
    facts.put(text("page.number"), "#" + alert.number());
    facts.put(text("page.opened"), time(alert.openedAt(), zone));
    facts.put(text("page.source"), cut(alert.source(), LONGEST_VALUE));
    return facts;
  }

  /**
   * How often an alert came before.
   *
   * @param time writes an instant as the message does
   */
  public String earlier(PageSituation.Earlier earlier, Function<Instant, String> time) {
    if (earlier.times() == 0) {
      return text("page.earlier.first");
    }
    return text(
        earlier.times() >= PageSituation.Earlier.MOST ? "page.earlier.many" : "page.earlier.times",
        Map.of("count", earlier.times(), "at", time.apply(earlier.lastAt())));
  }

  /** The sender's details, flattened by one level and cut to what a phone can show. */
  public Map<String, String> details(Alert alert) {
    var details = new LinkedHashMap<String, String>();
    alert
        .details()
        .forEach(
            (key, value) -> {
              if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, nested) -> put(details, String.valueOf(name), nested));
              } else {
                put(details, key, value);
              }
            });
    return details;
  }

  private static void put(Map<String, String> details, String key, Object value) {
    if (details.size() < MOST_DETAILS && value != null) {
      var text = String.valueOf(value);
      details.put(
          key, text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…");
    }
  }

  /** The time in the reader's zone, and in UTC beside it where that differs. */
  public static String time(Instant at, ZoneId zone) {
    var utc = at.atZone(ZoneOffset.UTC);
    var local = at.atZone(zone);
    return local.getOffset().equals(ZoneOffset.UTC)
        ? TIME.format(utc) + " UTC"
        : TIME.format(local) + " " + zone.getId() + " (" + TIME.format(utc) + " UTC)";
  }
}
