package dev.muster.oncall.unavailability.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/**
 * When an event that repeats begins. Turns are found on the wall, as RFC 5545 means them, and rules
 * that would only keep us busy are not followed.
 */
final class IcsRepeats {
  private static final int LONGEST_RULE = 500;
  private static final int MOST_TURNS_A_DAY = 24;
  private static final int LARGEST = 100_000;
  private static final long MOST_STEPS = 2_000_000;

  private final LocalDateTime since;
  private final LocalDateTime until;
  private long steps;

  /** Of one calendar: what all its rules cost together is limited. */
  IcsRepeats(Instant since, Instant until) {
    this.since = LocalDateTime.ofInstant(since, ZoneOffset.UTC).minusDays(2);
    this.until = LocalDateTime.ofInstant(until, ZoneOffset.UTC).plusDays(2);
  }

  /**
   * The beginnings that may touch the range, unsorted; the first one is always among them.
   *
   * @throws UnreadableCalendarException when it takes too long to find them
   */
  List<IcsTime> of(IcsComponent event, IcsTime first, IcsLength length)
      throws UnreadableCalendarException {
    var starts = new LinkedHashMap<LocalDateTime, IcsTime>();
    starts.put(first.wall(), first);
    for (var rule : event.all("RRULE").toList()) {
      for (var wall : turns(rule.value().strip(), first, length)) {
        starts.put(wall, first.at(wall));
      }
    }
    return List.copyOf(starts.values());
  }

  private List<LocalDateTime> turns(String rule, IcsTime first, IcsLength length)
      throws UnreadableCalendarException {
    var parts = parts(rule);
    if (rule.length() > LONGEST_RULE || !isSound(parts)) {
      return List.of();
    }
    var wanted = until(parts, first);
    var from = since.minus(length.roughly());
    if (!wanted.test(first.at(from.isAfter(first.wall()) ? from : first.wall()))) {
      return List.of();
    }
    count(parts, first.wall(), from);
    try {
      return new Recur<LocalDateTime>(withoutUntil(parts), true)
          .getDates(first.wall(), from, until, LARGEST).stream()
              .filter(wall -> wanted.test(first.at(wall)))
              .toList();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException notARule) {
      return List.of();
    }
  }

  private static Map<String, String> parts(String rule) {
    return Arrays.stream(rule.split(";"))
        .map(part -> part.split("=", 2))
        .filter(part -> part.length == 2)
        .collect(
            Collectors.toMap(
                part -> part[0].strip().toUpperCase(Locale.ROOT),
                part -> part[1].strip(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static boolean isSound(Map<String, String> parts) {
    return isNumber(parts.getOrDefault("INTERVAL", "1"))
        && isNumber(parts.getOrDefault("COUNT", "1"))
        && !parts.containsKey("RSCALE")
        && listed(parts, "BYHOUR") * listed(parts, "BYMINUTE") * listed(parts, "BYSECOND")
            <= MOST_TURNS_A_DAY;
  }

  private static boolean isNumber(String text) {
    return text.matches("[1-9]\\d{0,4}");
  }

  private static long listed(Map<String, String> parts, String name) {
    return parts.getOrDefault(name, "").split(",").length;
  }

  /** Whether a beginning is not after the end of the rule; a day includes its end. */
  private static Predicate<IcsTime> until(Map<String, String> parts, IcsTime first) {
    return IcsTime.parse(parts.getOrDefault("UNTIL", ""), first.zone())
        .<Predicate<IcsTime>>map(
            last ->
                last.wholeDay() || first.wholeDay()
                    ? start -> !start.day().isAfter(last.day())
                    : start -> !start.instant().isAfter(last.instant()))
        .orElse(start -> true);
  }

  private static String withoutUntil(Map<String, String> parts) {
    return parts.entrySet().stream()
        .filter(part -> !part.getKey().equals("UNTIL"))
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  /** A rule with a count is followed from its first turn, others from the range on. */
  private void count(Map<String, String> parts, LocalDateTime first, LocalDateTime from)
      throws UnreadableCalendarException {
    var begins = parts.containsKey("COUNT") || first.isAfter(from) ? first : from;
    var days = Math.max(0, ChronoUnit.DAYS.between(begins, until));
    steps +=
        switch (parts.getOrDefault("FREQ", "").toUpperCase(Locale.ROOT)) {
          case "SECONDLY", "MINUTELY" -> MOST_STEPS + 1;
          case "HOURLY" -> 24 * days;
          default ->
              days
                  * listed(parts, "BYHOUR")
                  * listed(parts, "BYMINUTE")
                  * listed(parts, "BYSECOND");
        };
    if (steps > MOST_STEPS) {
      throw new UnreadableCalendarException(
          FeedProblem.TOO_MANY_EVENTS, "its events repeat too often");
    }
  }
}
