package dev.muster.postmortem.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Spells moments and durations in documents: to the second (TL-02), in UTC. */
public final class Spelling {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

  private Spelling() {}

  /** {@code at} such as {@code 2026-03-24 14:32:05}. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** The UTC date of {@code at}. */
  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** {@code duration} such as {@code 1 h 5 min 3 s}, parts of seconds left out. */
  public static String duration(Duration duration, Phrases phrases) {
    List<String> parts = new ArrayList<>();
    part(parts, duration.toDays(), phrases.text("unit.day"));
    part(parts, duration.toHoursPart(), phrases.text("unit.hour"));
    part(parts, duration.toMinutesPart(), phrases.text("unit.minute"));
    part(parts, duration.toSecondsPart(), phrases.text("unit.second"));
    return parts.isEmpty() ? "0 " + phrases.text("unit.second") : String.join(" ", parts);
  }

  private static void part(List<String> parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + " " + unit);
    }
  }
}
