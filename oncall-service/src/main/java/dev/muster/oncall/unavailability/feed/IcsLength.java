package dev.muster.oncall.unavailability.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long an event is: days on the wall, then exact time. */
record IcsLength(long days, Duration time) {
  private static final IcsLength DAY = new IcsLength(1, Duration.ZERO);
  private static final IcsLength NOTHING = new IcsLength(0, Duration.ZERO);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?");

  /** Zero or less for an event that takes no time. */
  static IcsLength of(IcsComponent event, IcsTime start, IcsZones zones) {
    var end =
        event
            .first("DTEND")
            .flatMap(written -> IcsTime.parse(written.value(), zones.of(written)))
            .map(until -> between(start, until));
    var length =
        end.or(() -> event.first("DURATION").flatMap(written -> parse(written.value())))
            .orElse(NOTHING);
    return start.wholeDay() && !length.isPositive() ? DAY : length;
  }

  private static IcsLength between(IcsTime start, IcsTime end) {
    return start.wholeDay() && end.wholeDay()
        ? new IcsLength(ChronoUnit.DAYS.between(start.day(), end.day()), Duration.ZERO)
        : new IcsLength(0, Duration.between(start.instant(), end.instant()));
  }

  private static Optional<IcsLength> parse(String text) {
    var written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    var time =
        Duration.ofHours(number(written.group(3)))
            .plusMinutes(number(written.group(4)))
            .plusSeconds(number(written.group(5)));
    return Optional.of(
        new IcsLength(7 * number(written.group(1)) + number(written.group(2)), time));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private boolean isPositive() {
    return days > 0 || (days == 0 && time.compareTo(Duration.ZERO) > 0);
  }

  /** The length on most days, an hour more or less where clocks change. */
  Duration roughly() {
    return Duration.ofDays(days).plus(time);
  }

  Instant end(IcsTime start) {
    return start.at(start.wall().plusDays(days)).instant().plus(time);
  }
}
