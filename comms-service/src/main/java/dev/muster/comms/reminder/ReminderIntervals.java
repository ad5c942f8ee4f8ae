package dev.muster.comms.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long after the last word of an open incident those who speak are reminded (contract B.2).
 *
 * @param hours after the last word, growing strictly; empty is never
 * @param repeated whether the one number of hours comes again and again
 */
public record ReminderIntervals(List<Integer> hours, boolean repeated) {
  /** What holds where nobody chose. */
  public static final ReminderIntervals USUAL = new ReminderIntervals(List.of(3, 6, 12, 24), false);

  private static final int LONGEST = 24;
  private static final Pattern FORM =
      Pattern.compile("\\d{1,2}|\\[\\s*(\\d{1,2}(\\s*,\\s*\\d{1,2})*)?\\s*]");

  public ReminderIntervals {
    hours = List.copyOf(hours);
  }

  /**
   * @param text a number of hours such as {@code 4}, or a list such as {@code [1,5,7]} of strictly
   *     growing ones, each from 1 to 24
   * @return empty for what has another form
   */
  public static Optional<ReminderIntervals> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Integer> hours =
        Arrays.stream(text.split("[\\[\\],\\s]+"))
            .filter(part -> !part.isEmpty())
            .map(Integer::valueOf)
            .toList();
    int before = 0;
    for (int each : hours) {
      if (each <= before || each > LONGEST) {
        return Optional.empty();
      }
      before = each;
    }
    return Optional.of(new ReminderIntervals(hours, !text.startsWith("[")));
  }

  /**
   * The first reminder that still lies ahead; those that were slept through do not come.
   *
   * @param said when the last word was said
   */
  Optional<Instant> next(Instant said, Instant now) {
    if (repeated) {
      Duration every = Duration.ofHours(hours.get(0));
      long passed = Math.max(0, Duration.between(said, now).dividedBy(every));
      return Optional.of(said.plus(every.multipliedBy(passed + 1)));
    }
    return hours.stream()
        .map(each -> said.plus(Duration.ofHours(each)))
        .filter(due -> due.isAfter(now))
        .findFirst();
  }
}
