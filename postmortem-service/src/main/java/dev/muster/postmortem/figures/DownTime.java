package dev.muster.postmortem.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When something was down, where incidents at the same time count once. */
public final class DownTime {
  private final List<Stretch> stretches;

  private DownTime(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  private record Stretch(Instant from, Instant to) {}

  /** The time in which at least one of these incidents went on. */
  public static DownTime of(Collection<Observation> incidents) {
    List<Stretch> byEnd =
        incidents.stream()
            .filter(incident -> incident.from() != null && incident.to() != null)
            .filter(incident -> incident.from().isBefore(incident.to()))
            .map(incident -> new Stretch(incident.from(), incident.to()))
            .sorted(Comparator.comparing(Stretch::to))
            .toList();
    ArrayDeque<Stretch> apart = new ArrayDeque<>();
    for (int i = byEnd.size() - 1; i >= 0; i--) {
      Stretch before = byEnd.get(i);
      Stretch next = apart.peekFirst();
      if (next == null || before.to().isBefore(next.from())) {
        apart.addFirst(before);
      } else if (before.from().isBefore(next.from())) {
        apart.removeFirst();
        apart.addFirst(new Stretch(before.from(), next.to()));
      }
    }
    return new DownTime(List.copyOf(apart));
  }

  /** How much of it lies between {@code since} and {@code until}. */
  public Duration within(Instant since, Instant until) {
    Duration down = Duration.ZERO;
    for (int i = firstAfter(since); i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Instant from = stretch.from().isAfter(since) ? stretch.from() : since;
      Instant to = stretch.to().isBefore(until) ? stretch.to() : until;
      if (!from.isBefore(to)) {
        break;
      }
      down = down.plus(Duration.between(from, to));
    }
    return down;
  }

  /** The first stretch that ends after {@code moment}. */
  private int firstAfter(Instant moment) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).to().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
