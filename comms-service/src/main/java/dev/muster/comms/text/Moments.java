package dev.muster.comms.text;

import dev.muster.platform.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times in words: in the reader's zone, with UTC beside it where the two differ. */
public final class Moments {
  private static final Texts TEXTS = Texts.of("comms");

  private final ZoneId zone;
  private final Locale locale;

  public Moments(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.locale = locale;
  }

  /** The tag of the language that they are in. */
  public String language() {
    return locale.getLanguage();
  }

  /** Such as {@code 21 Nov 2026, 14:30 MSK (11:30 UTC)}. */
  public String full(Instant at) {
    return format("d MMM yyyy, HH:mm", at);
  }

  /** Without the year: {@code 21 Nov, 14:30 MSK (11:30 UTC)}. */
  public String brief(Instant at) {
    return format("d MMM, HH:mm", at);
  }

  /** Only the hour, for a day that is named already: {@code 14:30 MSK (11:30 UTC)}. */
  public String hour(Instant at) {
    return format("HH:mm", at);
  }

  /** Such as {@code 21 November 2026}. */
  public String day(LocalDate day) {
    return pattern("d MMMM yyyy").format(day);
  }

  /** Such as {@code November 2026}. */
  public String month(LocalDate day) {
    return pattern("LLLL yyyy").format(day);
  }

  /** The day it is in the reader's zone. */
  public LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The two largest units: {@code 2 hours 5 minutes}. */
  public String duration(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, "duration.days", duration.toDays());
    add(parts, "duration.hours", duration.toHoursPart());
    if (duration.toDays() == 0) {
      add(parts, "duration.minutes", duration.toMinutesPart());
    }
    return parts.isEmpty() ? TEXTS.text(locale, "duration.short") : String.join(" ", parts);
  }

  /** Whether the zone is UTC by another name at this moment. */
  public boolean utc(Instant at) {
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC) && !zone.getId().contains("/")
        || zone.getId().equals("Etc/UTC");
  }

  private void add(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(TEXTS.text(locale, key, Map.of("count", count)));
    }
  }

  private String format(String pattern, Instant at) {
    ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
    if (utc(at)) {
      return pattern(pattern).format(utc) + " UTC";
    }
    ZonedDateTime here = at.atZone(zone);
    String there = here.toLocalDate().equals(utc.toLocalDate()) ? "HH:mm" : "d MMM, HH:mm";
    return pattern(pattern).format(here)
        + " "
        + DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(here)
        + " ("
        + pattern(there).format(utc)
        + " UTC)";
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
