package dev.muster.oncall.escalation.slow;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that people notice of an alert.
 *
 * @param alert which of the alerts of its case
 */
public record Happening(Instant at, int alert, String what) implements Comparable<Happening> {
  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at)
          .thenComparing(Happening::alert)
          .thenComparing(Happening::what);

  /**
   * @param run from 0
   * @param level from 0; negative for a page by hand
   */
  static Happening page(Instant at, int alert, int run, int level, String person) {
    return level < 0
        ? new Happening(at, alert, "%s is paged by hand".formatted(person))
        : new Happening(at, alert, "%s is paged, run %d level %d".formatted(person, run, level));
  }

  static Happening message(Instant at, int alert, String person, int address) {
    return new Happening(at, alert, "%s gets a message, address %d".formatted(person, address));
  }

  static Happening end(Instant at, int alert) {
    return new Happening(at, alert, "nobody is left to page");
  }

  static Happening refused(Instant at, int alert, Case.Action action) {
    return new Happening(at, alert, action + " is refused");
  }

  boolean isMessage() {
    return what.contains(" gets a message");
  }

  /** Whom a page or a message is for. */
  String who() {
    return what.substring(0, what.indexOf(' '));
  }

  @Override
  public int compareTo(Happening other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s alert %d: %s".formatted(at, alert, what);
  }
}
