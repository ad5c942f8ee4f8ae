package dev.muster.postmortem.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How long something was down, where incidents at the same time count once. */
public final class DownTime {
  private DownTime() {}

  /** The time from {@code since} to {@code until} in which at least one incident went on. */
  public static Duration of(Collection<Observation> incidents, Instant since, Instant until) {
    List<Observation> inOrder =
        incidents.stream()
            .filter(incident -> incident.downFrom() != null && incident.downTo() != null)
            .sorted(Comparator.comparing(Observation::downFrom))
            .toList();
    Duration down = Duration.ZERO;
    Instant reached = since;
    for (Observation incident : inOrder) {
      Instant from = later(incident.downFrom(), reached);
      Instant to = incident.downTo().isBefore(until) ? incident.downTo() : until;
      if (from.isBefore(to)) {
        down = down.plus(Duration.between(from, to));
        reached = to;
      }
    }
    return down;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
